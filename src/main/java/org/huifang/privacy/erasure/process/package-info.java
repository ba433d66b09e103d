/** The edge to {@code bpmn/erasure.bpmn}. */
package org.huifang.privacy.erasure.process;
