/** What {@code bpmn/service-report.bpmn} calls, and the one class that starts it. */
package org.huifang.report.process;
