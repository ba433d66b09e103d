package org.huifang.customer.risk;

/**
 * Everything the rules look at; null where nobody told us.
 *
 * @param complaints in the last {@link RiskFactTable#COMPLAINTS_WITHIN}; what was split off another counts with it
 * @param nps would recommend us, 0 to 10, last answer
 * @param ces effort, 1 to 7, 7 is easiest, last answer
 * @param csat satisfaction, 1 to 5, last answer
 * @param parcelsEightWeeks of the eight weeks before the last one, together
 * @param promiseBroken in the last {@link RiskFactTable#PROMISES_WITHIN}
 * @param callbackUnsolved the last callback ended with "not solved"
 * @param silent nothing heard and nothing sent since the last complaint ended
 */
public record RiskFacts(
        int complaints,
        Integer nps,
        Integer ces,
        Integer csat,
        Integer parcelsLastWeek,
        Integer parcelsEightWeeks,
        boolean promiseBroken,
        boolean callbackUnsolved,
        boolean silent) {

    /**
     * Whether the last week's parcels are at least so many per cent under the mean of the eight weeks before. Of nothing there
     * is no share.
     */
    public boolean volumeFellBy(int percent) {
        return parcelsLastWeek != null
                && parcelsEightWeeks != null
                && parcelsEightWeeks > 0
                && parcelsLastWeek * 8L * 100 <= (long) parcelsEightWeeks * (100 - percent);
    }

    RiskFacts with(LastScores.Scores scores) {
        return new RiskFacts(
                complaints,
                scores.nps(),
                scores.ces(),
                scores.csat(),
                parcelsLastWeek,
                parcelsEightWeeks,
                promiseBroken,
                callbackUnsolved,
                silent);
    }
}
