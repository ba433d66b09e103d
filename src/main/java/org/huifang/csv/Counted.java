package org.huifang.csv;

import java.util.List;

/**
 * What became of some rows.
 *
 * @param updated of those we knew, these said something new
 */
public record Counted(long created, long updated, long unchanged, List<RejectedRow> rejected) {}
