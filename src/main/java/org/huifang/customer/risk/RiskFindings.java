package org.huifang.customer.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the rules put what they find; composed in one order, whichever rule fired first. */
public final class RiskFindings {

    private final List<RiskScore.Reason> reasons = new ArrayList<>();

    public void add(int points, String chinese, String english, String rule) {
        reasons.add(new RiskScore.Reason(rule, points, chinese, english));
    }

    RiskScore score(String packageVersion) {
        return new RiskScore(
                reasons.stream().mapToInt(RiskScore.Reason::points).sum(),
                reasons.stream()
                        .sorted(Comparator.comparing(RiskScore.Reason::points)
                                .reversed()
                                .thenComparing(RiskScore.Reason::rule))
                        .toList(),
                packageVersion);
    }
}
