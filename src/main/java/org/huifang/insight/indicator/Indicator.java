package org.huifang.insight.indicator;

/**
 * One indicator as the catalogue describes it.
 *
 * @param measure which daily sums it is made of
 * @param per which daily sums it is counted against; null for none
 * @param scale what the formula's number is multiplied by
 * @param day the moment whose day a fact counts on
 * @param maturesAfterDays days after which a day's value stands; younger days are left out
 * @param target null where none is set
 * @param drill which of its facts a manager wants to see
 * @param source where the definition or its target comes from
 */
public record Indicator(
        String id,
        Words name,
        Words definition,
        Topic topic,
        Formula formula,
        String measure,
        String per,
        Double scale,
        Moment day,
        int maturesAfterDays,
        Unit unit,
        Double target,
        Direction direction,
        Drill drill,
        String source) {

    public record Words(String zh, String en) {}

    /** Which part of the page it stands in. */
    public enum Topic {
        VOLUME,
        RESPONSE,
        SOLUTION,
        SATISFACTION,
        CALLBACK,
        SURVEY,
        AUTOMATION,
        COST
    }

    /** Which of its moments puts a fact on a day, and so in a period. */
    public enum Moment {
        RECEIVED("complaint", "received_at"),
        HUMAN_ASKED("complaint", "human_asked_at"),
        DUE("complaint", "resolution_due_at"),
        DECIDED("complaint", "decided_at"),
        REMEDY_CARRIED_OUT("complaint", "remedy_carried_at"),
        COMPENSATED("complaint", "compensated_at"),
        CALLBACK_ENDED("complaint", "callback_at"),
        CLOSED("complaint", "closed_at"),
        APPEALED("complaint", "appealed_at"),
        CONTACT_DUE("contact", "due_at"),
        CONTACT_COMPLETED("contact", "completed_at"),
        SURVEY_ISSUED("answer", "issued_at"),
        SURVEY_ANSWERED("answer", "answered_at");

        private final String fact;
        private final String column;

        Moment(String fact, String column) {
            this.fact = fact;
            this.column = column;
        }

        /** Which facts have it: complaint, contact or answer. */
        public String fact() {
            return fact;
        }

        public String column() {
            return column;
        }
    }

    /** Units as they are shown. */
    public enum Unit {
        PERCENT("%"),
        POINTS(""),
        MEAN(""),
        HOURS("h"),
        DAYS("d"),
        CASES(""),
        PER_10000("‱"),
        PER_MILLION("ppm"),
        YUAN("¥");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN,
        NEITHER
    }

    /** Which facts are listed behind a value: all, those with what is asked for, or those without. */
    public enum Drill {
        ALL,
        HITS,
        MISSES
    }

    Estimate estimate(Sums sums, Sums against, double factor) {
        if (formula.needsFacts() && sums.n() == 0 || formula.isRate() && against.n() == 0) {
            return Estimate.nothing();
        }
        return formula.of(sums, against, (scale == null ? 1 : scale) * factor);
    }

    /** Whether a shown value keeps its target; null where there is none, or no value. */
    public Boolean keeps(Estimate estimate) {
        if (target == null || estimate.value() == null || direction == Direction.NEITHER) {
            return null;
        }
        return direction == Direction.UP ? estimate.value() >= target : estimate.value() <= target;
    }
}
