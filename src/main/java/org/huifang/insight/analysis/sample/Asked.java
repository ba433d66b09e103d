package org.huifang.insight.analysis.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.huifang.customer.CustomerDesk;
import org.huifang.insight.indicator.Period;

/** A period and a filter as parameters of statements. */
final class Asked {

    private static final ZoneId HOME = ZoneId.of(CustomerDesk.HOME_ZONE);

    private Asked() {}

    static Map<String, Object> parameters(Period period, Filter filter) {
        var parameters = new HashMap<String, Object>();
        parameters.put("from", midnight(period.from()));
        parameters.put("until", midnight(period.until().plusDays(1)));
        filter.values().forEach((dimension, value) -> parameters.put(dimension.name(), value));
        return parameters;
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(HOME).toOffsetDateTime();
    }
}
