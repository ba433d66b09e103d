/** The rules that models in {@code bpmn/} and {@code dmn/} obey, and their deployment. */
package org.huifang.workflow.model;
