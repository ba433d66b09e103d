/** Appeals to the postal authority about our cases: recorded by the desk, never read out of words. */
package org.huifang.complaint.appeal;
