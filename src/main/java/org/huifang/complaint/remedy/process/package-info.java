/** The edge to {@code bpmn/remedy.bpmn}: its contract, its delegates, and the one class that correlates it. */
package org.huifang.complaint.remedy.process;
