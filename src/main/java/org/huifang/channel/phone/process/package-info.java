/** The edge to {@code bpmn/register-call.bpmn}: its contract and what its forms submit. */
package org.huifang.channel.phone.process;
