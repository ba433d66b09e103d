package org.huifang.complaint.triage.text.model;

import java.util.function.Function;

/**
 * An answer and how sure it is.
 *
 * @param confidence 0 to 1, calibrated: of all answers given with 0.8, about 80 % are right
 */
public record Likely<T>(T value, double confidence) {

    public <R> Likely<R> map(Function<T, R> meaning) {
        return new Likely<>(meaning.apply(value), confidence);
    }
}
