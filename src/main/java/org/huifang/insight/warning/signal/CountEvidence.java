package org.huifang.insight.warning.signal;

import java.time.LocalDate;
import java.util.Map;

/**
 * A plain count, or a chance, that is held against its limits: upheld complaints about a courier, what nobody answered, rare events.
 *
 * @param detail null where the subject says it all
 */
public record CountEvidence(Signal signal, Subject subject, LocalDate day, String detail, double value, Limits limits)
        implements Evidence {

    public Level getLevel() {
        return limits.of(signal, subject.dimension()).reachedBy(value).orElse(null);
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("value", Evidence.rounded(value));
    }
}
