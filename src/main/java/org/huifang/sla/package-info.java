/**
 * The clock on every promise: which milestones a case has, when each is due under which policy and rule row, and whether it
 * was kept. The dates here are the one source for timers in the models and due dates in Tasklist.
 */
package org.huifang.sla;
