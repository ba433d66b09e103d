/** The edge to {@code bpmn/follow-up.bpmn}: its contract, its delegates, and the one class that starts and correlates. */
package org.huifang.followup.process;
