/** The edge to {@code bpmn/quarantine.bpmn}: its contract, what its form submits, and the one class that starts it. */
package org.huifang.channel.intake.process;
