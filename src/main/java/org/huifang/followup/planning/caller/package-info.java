/** What the callers of a region and a skill can do in a day, and whom they call on it. */
package org.huifang.followup.planning.caller;
