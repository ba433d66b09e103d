package org.huifang.complaint.remedy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.complaint.remedy.Remedy;
import org.huifang.complaint.remedy.RemedyDecision;
import org.huifang.complaint.remedy.TrackedFacts;
import org.huifang.complaint.remedy.authority.Approval;

/**
 * What an agent sees of a remedy: the proposal with its reasons, and what was decided so far.
 *
 * @param rules names of the rules that fired
 * @param tracked facts that nobody typed and the tracking service knew, such as {@code 运费 Freight ¥ 12.00}
 */
public record RemedyView(
        List<Line> proposal,
        List<String> remarks,
        List<String> rules,
        String packageVersion,
        List<String> tracked,
        List<DecisionLine> decisions) {

    private static final Map<TrackedFacts.Fact, String> TITLES = Map.of(
            TrackedFacts.Fact.FREIGHT, "运费 Freight",
            TrackedFacts.Fact.INSURANCE_FEE, "保价费 Insurance fee",
            TrackedFacts.Fact.INSURED_AMOUNT, "保价金额 Insured amount",
            TrackedFacts.Fact.DAYS_LATE, "延误天数 Days late",
            TrackedFacts.Fact.DECLARED_VALUE, "声明价值 Declared value");

    /** @param amount in yuan, one or a band; empty for an explanation */
    public record Line(String kind, String amount, String reason) {}

    /** @param approvals who said what, such as {@code sun.jie: approved} */
    public record DecisionLine(
            int round, String remedy, String amount, String state, String decidedBy, List<String> approvals) {}

    static RemedyView of(Remedy remedy, List<TrackedFacts.Fact> tracked, List<DecisionLine> decisions) {
        var assessment = remedy.assessment();
        return new RemedyView(
                assessment.entitlements().stream()
                        .map(owed ->
                                new Line(owed.kind().name(), band(owed.fromCents(), owed.toCents()), owed.reason()))
                        .toList(),
                assessment.remarks().stream().map(remark -> remark.reason()).toList(),
                assessment.rules(),
                assessment.packageVersion(),
                tracked.stream().map(fact -> shown(fact, remedy)).toList(),
                decisions);
    }

    private static String shown(TrackedFacts.Fact fact, Remedy remedy) {
        var value = fact.in(remedy.facts());
        return TITLES.get(fact) + " " + (value instanceof Long cents ? "¥ " + yuan(cents) : value);
    }

    static DecisionLine line(RemedyDecision decision, List<Approval> approvals) {
        return new DecisionLine(
                decision.round(),
                decision.remedy().name(),
                decision.amountCents() == 0 ? "" : yuan(decision.amountCents()),
                decision.state().name(),
                decision.decidedBy(),
                approvals.stream().map(RemedyView::shown).toList());
    }

    private static String shown(Approval approval) {
        return "%s: %s%s"
                .formatted(
                        approval.approver(),
                        approval.approved() ? "同意 approved" : "退回 sent back",
                        Optional.ofNullable(approval.reason())
                                .map(reason -> " (" + reason + ")")
                                .orElse(""));
    }

    private static String band(long from, long to) {
        if (to == 0) {
            return "";
        }
        return from == to ? yuan(from) : yuan(from) + " – " + yuan(to);
    }

    private static String yuan(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
