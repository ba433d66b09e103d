/** The business calendars somebody has approved: every version of each region, the newest in force. */
package org.huifang.sla.calendar.approved;
