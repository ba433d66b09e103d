/** Reads what is watched from the facts of {@code insight}: counts by day, clusters, shares, backlogs. */
package org.huifang.insight.warning.figure;
