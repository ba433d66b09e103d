/** From evidence to alarms, by {@code rules/early-warning.drl}: which level, what a known event changes, whose it is. */
package org.huifang.insight.warning.judge;
