package org.huifang.insight.warning.judge;

/**
 * Who sees to a warning.
 *
 * @param owner id of a group
 * @param hours until somebody has looked
 * @param plan code of what is to be done
 */
public record Duty(String owner, int hours, String plan) {}
