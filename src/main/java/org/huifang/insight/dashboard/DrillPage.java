package org.huifang.insight.dashboard;

import java.util.List;

/**
 * A page of facts, the latest first.
 *
 * @param next what the following page is asked for with; null on the last one
 */
public record DrillPage(List<DrillRow> facts, String next) {}
