package org.huifang.insight.warning.signal;

import java.time.LocalDate;
import java.util.Map;

/** What the rules look at: one subject on one day, measured. */
public interface Evidence {

    Subject subject();

    LocalDate day();

    /** What it is about within the subject, such as a category; null where that is all of it. */
    default String detail() {
        return null;
    }

    /** What was measured, for the record. */
    Map<String, Object> figures();

    /** Numbers are kept as people read them. */
    static double rounded(double value) {
        return value == 0 || !Double.isFinite(value)
                ? value
                : new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(4))
                        .doubleValue();
    }
}
