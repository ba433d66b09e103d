package org.huifang.workflow.model.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers from one to another.
 *
 * @param from {@code null} without a lower end
 * @param to {@code null} without an upper end
 */
record Stretch(BigDecimal from, boolean withFrom, BigDecimal to, boolean withTo) {

    /** Of whole numbers the ends are those that belong to it, so that nothing lies between 1 and 2. */
    static Stretch between(BigDecimal from, boolean withFrom, BigDecimal to, boolean withTo, boolean whole) {
        return whole
                ? new Stretch(lowest(from, withFrom), true, highest(to, withTo), true)
                : new Stretch(from, withFrom, to, withTo);
    }

    private static BigDecimal lowest(BigDecimal from, boolean included) {
        if (from == null) {
            return null;
        }
        var lowest = from.setScale(0, RoundingMode.CEILING);
        return !included && lowest.compareTo(from) == 0 ? lowest.add(BigDecimal.ONE) : lowest;
    }

    private static BigDecimal highest(BigDecimal to, boolean included) {
        if (to == null) {
            return null;
        }
        var highest = to.setScale(0, RoundingMode.FLOOR);
        return !included && highest.compareTo(to) == 0 ? highest.subtract(BigDecimal.ONE) : highest;
    }

    boolean isNotEmpty() {
        return from == null || to == null || from.compareTo(to) < (withFrom && withTo ? 1 : 0);
    }

    boolean meets(Stretch other) {
        return isNotEmpty() && other.isNotEmpty() && both(other).isNotEmpty();
    }

    private Stretch both(Stretch other) {
        var later = from == null || other.from != null && other.from.compareTo(from) > 0 ? other : this;
        var sameFrom = from != null && other.from != null && from.compareTo(other.from) == 0;
        var earlier = to == null || other.to != null && other.to.compareTo(to) < 0 ? other : this;
        var sameTo = to != null && other.to != null && to.compareTo(other.to) == 0;
        return new Stretch(
                later.from,
                sameFrom ? withFrom && other.withFrom : later.withFrom,
                earlier.to,
                sameTo ? withTo && other.withTo : earlier.withTo);
    }
}
