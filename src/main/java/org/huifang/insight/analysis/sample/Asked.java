package org.huifang.insight.analysis.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.huifang.home.HomeTime;
import org.huifang.insight.indicator.Period;

/** A period and a filter as parameters of statements. */
final class Asked {

    private Asked() {}

    static Map<String, Object> parameters(Period period, Filter filter) {
        var parameters = new HashMap<String, Object>();
        parameters.put("from", midnight(period.from()));
        parameters.put("until", midnight(period.until().plusDays(1)));
        filter.values().forEach((dimension, value) -> parameters.put(dimension.name(), value));
        return parameters;
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return HomeTime.startOf(day);
    }
}
