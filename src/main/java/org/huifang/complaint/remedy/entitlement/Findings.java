package org.huifang.complaint.remedy.entitlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huifang.complaint.remedy.entitlement.Entitlement.Kind;

/** Where the rules put what they find; composed in one order, whichever rule fired first. */
public final class Findings {

    private final List<Entitlement> entitlements = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private long salvageCents;

    public void owe(Kind kind, long cents, String reason, String rule) {
        owe(kind, cents, cents, reason, rule);
    }

    public void owe(Kind kind, long fromCents, long toCents, String reason, String rule) {
        entitlements.add(new Entitlement(kind, fromCents, toCents, reason, rule));
    }

    public void explain(String reason, String rule) {
        owe(Kind.EXPLANATION, 0, reason, rule);
    }

    /** Taken off the compensation, never under zero. */
    public void deductSalvage(long cents, String reason, String rule) {
        salvageCents = cents;
        remark(Remark.Code.SALVAGE_DEDUCTED, reason, rule);
    }

    public void remark(Remark.Code code, String reason, String rule) {
        remarks.add(new Remark(code, reason, rule));
    }

    Assessment assessment(List<String> fired, String packageVersion) {
        return new Assessment(
                entitlements.stream()
                        .map(this::afterSalvage)
                        .sorted(Comparator.comparing(Entitlement::kind).thenComparing(Entitlement::rule))
                        .toList(),
                remarks.stream().sorted(Comparator.comparing(Remark::code)).toList(),
                fired.stream().distinct().sorted().toList(),
                packageVersion);
    }

    private Entitlement afterSalvage(Entitlement found) {
        return found.kind() != Kind.COMPENSATION
                ? found
                : new Entitlement(
                        found.kind(),
                        Math.max(0, found.fromCents() - salvageCents),
                        Math.max(0, found.toCents() - salvageCents),
                        found.reason(),
                        found.rule());
    }
}
