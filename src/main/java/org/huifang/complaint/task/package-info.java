/** What agents submit in Tasklist: each form is checked on the server and written to the complaint, never to the process. */
package org.huifang.complaint.task;
