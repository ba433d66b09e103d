/** The rules for decision tables, one class a concern. */
package org.huifang.workflow.model.table;
