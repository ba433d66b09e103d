/** What is found wrong with a model, and what it is checked against besides itself. */
package org.huifang.workflow.model.finding;
