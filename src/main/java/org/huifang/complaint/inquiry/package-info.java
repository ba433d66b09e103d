/**
 * Asking somebody outside the desk for what is missing, and waiting for it: the customer, a third party, another branch. The
 * wait is a state of the process; which clocks stand still meanwhile is the SLA policy's matter.
 */
package org.huifang.complaint.inquiry;
