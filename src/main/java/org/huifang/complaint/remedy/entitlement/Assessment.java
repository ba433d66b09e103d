package org.huifang.complaint.remedy.entitlement;

import java.util.List;

/**
 * What the rules recommend for a claim; the same facts under the same package give the same assessment.
 *
 * @param rules names of the rules that fired, in alphabetical order
 * @param packageVersion hash of the rules' text
 */
public record Assessment(
        List<Entitlement> entitlements, List<Remark> remarks, List<String> rules, String packageVersion) {

    /** The least the customer should get, in cents; 0 when nothing is owed or the amount is not known. */
    public long owedFromCents() {
        return entitlements.stream()
                .filter(entitlement -> entitlement.kind().isOwed())
                .mapToLong(Entitlement::fromCents)
                .sum();
    }

    /** The most the rules support, in cents. */
    public long owedToCents() {
        return entitlements.stream()
                .filter(entitlement -> entitlement.kind().isOwed())
                .mapToLong(Entitlement::toCents)
                .sum();
    }

    /** Whether the cause check says that nothing is owed. */
    public boolean isExempt() {
        return entitlements.stream().anyMatch(entitlement -> entitlement.kind() == Entitlement.Kind.EXPLANATION);
    }

    public boolean has(Remark.Code code) {
        return remarks.stream().anyMatch(remark -> remark.code() == code);
    }

    /**
     * Whether a decision keeps to the recommendation. Where the rules could not find an amount there is nothing to keep to;
     * a second payment on the same waybill never does.
     *
     * @param cents what is to be paid, 0 for nothing
     */
    public boolean supports(long cents) {
        if (cents > 0 && has(Remark.Code.DUPLICATE_PAYMENT)) {
            return false;
        }
        if (isExempt()) {
            return cents == 0;
        }
        return owedToCents() == 0 || cents >= owedFromCents() && cents <= owedToCents();
    }
}
