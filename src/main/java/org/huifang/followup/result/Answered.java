package org.huifang.followup.result;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of asking, for judging it.
 *
 * @param words the customer's own, or those of who asked; empty when there are none. They go into a complaint and nowhere else
 * @param invitation of a survey, or null
 */
record Answered(List<Evidence> evidence, String words, UUID invitation) {

    /** With what was said in another way on the same occasion. */
    Answered and(Answered other) {
        return new Answered(
                Stream.concat(evidence.stream(), other.evidence.stream()).toList(),
                Stream.of(words, other.words).filter(said -> !said.isBlank()).collect(Collectors.joining("\n")),
                other.invitation);
    }

    /** Where the answer stands, for ledgers. */
    Map<String, Object> reference() {
        return invitation == null ? Map.of() : Map.of("invitation", invitation);
    }
}
