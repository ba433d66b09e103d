/** Carrying out what was agreed, each thing once: what is due, under which key it was ordered, and that it was done. */
package org.huifang.complaint.remedy.settlement;
