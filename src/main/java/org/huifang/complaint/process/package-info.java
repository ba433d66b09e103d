/** The edge to {@code bpmn/complaint.bpmn}: its contract, its delegates, and the one class that starts and correlates it. */
package org.huifang.complaint.process;
