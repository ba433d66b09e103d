/** The edge to {@code bpmn/deliver-message.bpmn}: its contract, its delegates, and the one class that starts it. */
package org.huifang.channel.process;
