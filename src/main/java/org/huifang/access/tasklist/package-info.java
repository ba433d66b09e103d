/** The lists of tasks that people find in Tasklist, made from the settings. */
package org.huifang.access.tasklist;
