/** The steps of {@code bpmn/complaint.bpmn} that classify, determine priority and service levels, and find the department. */
package org.huifang.complaint.triage.process;
