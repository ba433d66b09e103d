/** From words to an owner: classification, severity and priority, service levels, department and agent. */
package org.huifang.complaint.triage;
