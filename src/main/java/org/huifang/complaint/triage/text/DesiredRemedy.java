package org.huifang.complaint.triage.text;

import java.util.Optional;
import org.huifang.complaint.Solution.Remedy;

/** What a customer asks for: one of our remedies, or nothing. */
public enum DesiredRemedy {
    APOLOGY(Remedy.APOLOGY),
    EXPLANATION(Remedy.EXPLANATION),
    REDELIVERY(Remedy.REDELIVERY),
    REFUND(Remedy.REFUND),
    COMPENSATION(Remedy.COMPENSATION),
    REPLACEMENT(Remedy.REPLACEMENT),
    NONE(null);

    private final Remedy remedy;

    DesiredRemedy(Remedy remedy) {
        this.remedy = remedy;
    }

    /** The remedy that would grant it; empty when nothing is asked for. */
    public Optional<Remedy> remedy() {
        return Optional.ofNullable(remedy);
    }
}
