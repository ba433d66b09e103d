package org.huifang.insight.indicator;

/**
 * One value of a dimension beside the others.
 *
 * @param value of the dimension, empty where it is not known
 * @param ranked whether the sample is large enough to be put in an order with others
 */
public record Compared(String value, Estimate estimate, boolean ranked) {}
