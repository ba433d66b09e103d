/** What people submit in the tasks of a remedy: checked on the server and written to tables, never to the process. */
package org.huifang.complaint.remedy.task;
