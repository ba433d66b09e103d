package org.huifang.customer.risk;

import java.util.List;

/**
 * What the rules say of a customer; the same facts under the same package give the same score.
 *
 * @param reasons in the order of their points, most first
 * @param packageVersion hash of the rules' text
 */
public record RiskScore(int score, List<Reason> reasons, String packageVersion) {

    /** From this score on a customer is at risk (own, with S0-29). */
    public static final int AT_RISK_FROM = 60;

    /**
     * One thing that counts.
     *
     * @param rule name of the rule that says so
     */
    public record Reason(String rule, int points, String chinese, String english) {}

    public boolean atRisk() {
        return score >= AT_RISK_FROM;
    }
}
