package org.huifang.followup.contact;

import java.time.Instant;
import org.huifang.channel.ContactVerdict;
import org.huifang.channel.ContactVerdict.Verdict;
import org.huifang.workflow.Decision;

/**
 * The policy's answer with its proof.
 *
 * @param allowedAt when to ask again, for DEFER; null otherwise
 */
public record ContactRuling(Verdict verdict, Instant allowedAt, Decision decision) {

    /** Id of the row that decided. */
    public String rule() {
        return decision.answer().rule();
    }

    public ContactVerdict toVerdict() {
        return new ContactVerdict(verdict, allowedAt);
    }
}
