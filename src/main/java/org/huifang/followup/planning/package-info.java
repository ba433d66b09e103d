/** Who is contacted today: due by the cadence table, allowed by the contact policy, within what the callers can do. Counts the rest. */
package org.huifang.followup.planning;
