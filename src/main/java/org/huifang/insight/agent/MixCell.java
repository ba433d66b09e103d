package org.huifang.insight.agent;

/**
 * Cases of an agent that are alike.
 *
 * @param n customers who said whether it is solved
 * @param solved those who said yes
 */
record MixCell(String agent, String category, String customerType, long n, long solved) {}
