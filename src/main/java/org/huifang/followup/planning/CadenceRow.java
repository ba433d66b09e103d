package org.huifang.followup.planning;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.huifang.customer.CustomerType;
import org.huifang.workflow.Decision;

/**
 * What {@code cadence.dmn} says of one kind of customer and one occasion.
 *
 * @param rule id of the row
 * @param everyDays between two contacts; null for an occasion that does not come again by itself
 * @param afterDays from the event until the contact falls due
 * @param withinHours from then until it is late
 * @param way how the customer is contacted; {@link #NOT_AT_ALL} for not at all
 * @param named whether the person who looks after the customer does it
 * @param questionnaire id, or null
 * @param skill of the caller, or null
 * @param points the higher, the sooner
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CadenceRow(
        CustomerType type,
        boolean atRisk,
        ContactOccasion occasion,
        String rule,
        Integer everyDays,
        int afterDays,
        int withinHours,
        String way,
        boolean named,
        String questionnaire,
        String skill,
        String purpose,
        int points) {

    private static final String NOT_AT_ALL = "NONE";

    static CadenceRow of(CustomerType type, boolean atRisk, ContactOccasion occasion, Decision.Row row) {
        var every = (Number) row.outputs().get("everyDays");
        return new CadenceRow(
                type,
                atRisk,
                occasion,
                row.rule(),
                every == null ? null : every.intValue(),
                row.number("afterDays"),
                row.number("withinHours"),
                row.text("way"),
                Boolean.TRUE.equals(row.outputs().get("named")),
                (String) row.outputs().get("questionnaire"),
                (String) row.outputs().get("skill"),
                row.text("purpose"),
                row.number("points"));
    }

    public boolean isWanted() {
        return !way.equals(NOT_AT_ALL);
    }

    /** Points first, then how valuable the customer is; the same in {@code DueContactSql}. */
    public int valueRank(long revenueYuan) {
        return Math.min(points, 2000) * 1_000_000 + (int) Math.min(revenueYuan, 999_999);
    }
}
