/** Delegates of {@code bpmn/complaint.bpmn} that look for the case a complaint repeats. */
package org.huifang.complaint.link.process;
