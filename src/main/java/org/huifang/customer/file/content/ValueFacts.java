package org.huifang.customer.file.content;

import java.time.LocalDate;

/**
 * What the courier's systems know of a customer's business with us; null where they did not say.
 *
 * @param parcelsEightWeeks of the eight weeks before the last one, together
 * @param revenueYuan paid for transport in the last twelve months, whole yuan
 */
public record ValueFacts(
        Boolean business,
        Boolean contract,
        Integer parcelsPerMonth,
        Integer parcelsLastWeek,
        Integer parcelsEightWeeks,
        Long revenueYuan,
        LocalDate asOf) {

    /** Whether there is anything to decide a type from. */
    public boolean decidable() {
        return business != null || contract != null || parcelsPerMonth != null || revenueYuan != null;
    }
}
