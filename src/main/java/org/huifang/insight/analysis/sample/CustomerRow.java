package org.huifang.insight.analysis.sample;

/**
 * A customer who complained in a period; no name, and named to the outside as {@code customer.file.CustomerReference} does.
 *
 * @param number the courier's own, null where there is none
 * @param satisfaction mean of the CSAT scores they gave in the period; null where they gave none
 * @param daysSince days from the latest complaint to the end of the period
 * @param bad whether one of the complaints went badly: not solved, late, reopened, came back, or scored 1 or 2
 * @param lastWeek parcels of the last week, null while not known
 * @param eightWeeks parcels of the eight weeks before it, together
 * @param before whether the latest bad complaint, or else the latest one, came in before that last week began
 */
public record CustomerRow(
        long id,
        String number,
        String type,
        int complaints,
        Double satisfaction,
        Long revenueYuan,
        double daysSince,
        boolean bad,
        Integer lastWeek,
        Integer eightWeeks,
        boolean before) {

    public String reference() {
        return number == null ? "id-" + id : number;
    }
}
