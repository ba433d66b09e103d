package org.huifang.insight.analysis.sample;

import java.util.EnumMap;
import java.util.Map;
import org.huifang.insight.indicator.Dimension;

/** Which facts are asked about: those with each of these values. None: all. */
public record Filter(Map<Dimension, String> values) {

    public static final Filter NONE = new Filter(Map.of());

    /** Empty values ask for nothing. */
    public Filter {
        var asked = new EnumMap<Dimension, String>(Dimension.class);
        values.forEach((dimension, value) -> {
            if (value != null && !value.isBlank()) {
                asked.put(dimension, value.strip());
            }
        });
        values = asked;
    }

    /** The conditions as SQL on columns of facts, each with a parameter of the dimension's name; begins with a space. */
    String conditions() {
        var sql = new StringBuilder();
        values.keySet().forEach(dimension -> sql.append(" and f.")
                .append(dimension.column())
                .append(" = :")
                .append(dimension.name()));
        return sql.toString();
    }
}
