/** From words to a department: classification, severity and priority, service levels and route. */
package org.huifang.complaint.triage;
