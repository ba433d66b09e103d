/** The rules for processes, one class a concern. */
package org.huifang.workflow.model.process;
