package org.huifang.customer.load;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huifang.customer.file.content.Objection;

/**
 * A row that cannot be taken in.
 *
 * @param line where it begins in the file, from 1
 * @param cells as they came
 */
record RejectedRow(long line, List<String> cells, String chinese, String english) {

    static RejectedRow of(long line, List<String> cells, List<Objection> objections) {
        return new RejectedRow(
                line, cells, joined(objections, Objection::chinese, "；"), joined(objections, Objection::english, "; "));
    }

    private static String joined(List<Objection> objections, Function<Objection, String> words, String between) {
        return objections.stream()
                .map(objection -> objection.field() + ": " + words.apply(objection))
                .collect(Collectors.joining(between));
    }
}
