/** The edge to {@code bpmn/complaint.bpmn}: the step that answers an enquiry at once. */
package org.huifang.knowledge.process;
