/** What may be deployed: the one way in for processes, decision tables and forms, and what each has to obey. */
package org.huifang.workflow.model;
