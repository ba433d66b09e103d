/**
 * Early warning: complaints and promises watched day by day and hour by hour, warnings with an owner and a deadline, and how often a
 * warning was right (S2-66 to S2-68).
 */
package org.huifang.insight.warning;
