package org.huifang.complaint.remedy.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huifang.complaint.remedy.RemedyDecision;
import org.huifang.complaint.remedy.Role;

/** Who has signed for a decision so far: whoever decided, and whoever approved. */
final class Signatures {

    /** Groups that sign as second persons beside a lead; they have no level of their own. */
    private static final Set<String> SECOND_PERSONS = Set.of("finance", "legal");

    /** @param outlet whether this signer belongs to the outlet complained about */
    record Signature(String user, Role role, String group, boolean outlet) {}

    private final List<Signature> all = new ArrayList<>();

    Signatures(RemedyDecision decision, boolean ofTheOutlet) {
        all.add(new Signature(decision.decidedBy(), decision.role(), null, ofTheOutlet));
    }

    void add(Approval approval) {
        // Approvers of the outlet are refused when they sign.
        all.add(new Signature(approval.approver(), approval.role(), approval.approverGroup(), false));
    }

    /** The highest of them, the latest among equals: the month it counts in is theirs. Second persons only confirm. */
    Signature highest() {
        return all.stream()
                .filter(signature -> !isSecond(signature))
                .reduce((one, other) -> other.role().isBelow(one.role()) ? one : other)
                .orElseThrow();
    }

    boolean onlyTheOutlet() {
        return all.stream().allMatch(Signature::outlet);
    }

    boolean secondPerson() {
        return all.stream().anyMatch(Signatures::isSecond);
    }

    private static boolean isSecond(Signature signature) {
        return signature.group() != null && SECOND_PERSONS.contains(signature.group());
    }
}
