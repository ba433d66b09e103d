/** Complaints from CSV that another system collected: each row is registered once, as if its customer had sent it. */
package org.huifang.complaint.load;
