package org.huifang.insight.warning.known;

import java.time.Instant;
import java.time.LocalDate;
import org.huifang.insight.warning.signal.Dimension;

/**
 * @param subject code within the dimension; {@code -} for all of it
 * @param explains whether it takes away yellow and orange alarms; else it makes alarms one level milder
 * @param reason words of whoever declared it
 * @param withdrawnAt null while it holds
 */
public record KnownEvent(
        long id,
        Kind kind,
        Dimension dimension,
        String subject,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean explains,
        String reason,
        String declaredBy,
        Instant declaredAt,
        String withdrawnBy,
        Instant withdrawnAt) {

    /** What kind of event. */
    public enum Kind {
        WEATHER("天气", "Weather"),
        PROMOTION("促销（如双11）", "Promotion (such as 11 November)"),
        HOLIDAY("节假日", "Holiday"),
        STRIKE("停工", "Strike"),
        OUTAGE("系统故障", "Outage"),
        AUTHORITY("政府管制", "Order of an authority"),
        OTHER("其他", "Other");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }
}
