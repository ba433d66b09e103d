/** The edge to {@code bpmn/callback.bpmn}. */
package org.huifang.followup.callback.process;
