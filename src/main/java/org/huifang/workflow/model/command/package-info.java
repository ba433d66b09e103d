/** What a process owner asks of models in a terminal. */
package org.huifang.workflow.model.command;
