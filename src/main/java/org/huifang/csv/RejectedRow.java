package org.huifang.csv;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row that cannot be taken in.
 *
 * @param line where it begins in the file, from 1
 * @param cells as they came
 */
public record RejectedRow(long line, List<String> cells, String chinese, String english) {

    public static RejectedRow of(long line, List<String> cells, List<RowObjection> objections) {
        return new RejectedRow(
                line,
                cells,
                joined(objections, RowObjection::chinese, "；"),
                joined(objections, RowObjection::english, "; "));
    }

    private static String joined(List<RowObjection> objections, Function<RowObjection, String> words, String between) {
        return objections.stream()
                .map(objection -> objection.column() + ": " + words.apply(objection))
                .collect(Collectors.joining(between));
    }
}
