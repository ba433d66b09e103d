/** The rules for forms. */
package org.huifang.workflow.model.form;
