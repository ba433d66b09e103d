package org.huifang.followup.result;

import java.util.HashMap;
import java.util.Map;
import org.huifang.customer.CustomerType;

/**
 * One thing a customer said or did not say, as {@code dmn/follow-up-result.dmn} asks.
 *
 * @param measure CSAT, NPS, CES, SOLVED, CHOICE, COMMENT, CALL, VISIT or SILENCE
 * @param points of a scale, or null
 * @param code a choice, a result code, what kind of words a comment is, or whether a score was WRITTEN or SPOKEN
 * @param confidence in that kind, in per cent, or null
 */
record Evidence(String measure, Integer points, String code, Integer confidence) {

    static Evidence of(String measure, Enum<?> code) {
        return new Evidence(measure, null, code.name(), null);
    }

    /** A score told on the phone. */
    static Evidence spoken(String measure, int points) {
        return new Evidence(measure, points, "SPOKEN", null);
    }

    Map<String, Object> inputs(CustomerType type) {
        var inputs = new HashMap<String, Object>();
        inputs.put("measure", measure);
        inputs.put("points", points);
        inputs.put("code", code);
        inputs.put("confidence", confidence);
        inputs.put("customerType", type.name());
        return inputs;
    }
}
