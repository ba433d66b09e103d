package org.huifang.insight.analysis.sample;

import java.util.List;

/**
 * Customers who complained in a period.
 *
 * @param population how many there are; more than rows where only a part was read
 */
public record CustomerSample(long population, List<CustomerRow> rows) {}
