/** Statistics of control charts, pure: counts and shares in, how surprising they are out. Knows nothing of ours. */
package org.huifang.insight.warning.chart;
