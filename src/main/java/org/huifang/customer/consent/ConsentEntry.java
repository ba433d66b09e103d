package org.huifang.customer.consent;

import java.time.Duration;
import java.time.Instant;
import org.huifang.customer.Channel;

/**
 * A customer gave or withdrew consent, with its proof.
 *
 * @param at when the customer said so
 * @param evidence reference to what proves it, such as a recording's or a message's id; the same evidence is entered once
 * @param textVersion of the words agreed to; may be null when consent is withdrawn
 * @param recordedBy an actor's id
 */
public record ConsentEntry(
        ConsentPurpose purpose,
        State state,
        Instant at,
        Channel channel,
        String evidence,
        String textVersion,
        String recordedBy,
        Instant recordedAt) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int LONGEST_REFERENCE = 200;

    /** @throws InvalidConsent when it proves nothing */
    public ConsentEntry {
        if (evidence == null || evidence.isBlank() || evidence.length() > LONGEST_REFERENCE) {
            throw new InvalidConsent(
                    "必须有证据编号，最多 200 个字符", "a reference to the evidence is needed, of at most 200 characters");
        }
        if (state == State.GIVEN
                && (textVersion == null || textVersion.isBlank() || textVersion.length() > LONGEST_REFERENCE)) {
            throw new InvalidConsent("必须注明所同意文本的版本", "the version of the text that was agreed to is needed");
        }
        if (at.isAfter(recordedAt.plus(CLOCKS_DIFFER))) {
            throw new InvalidConsent("时间不能在将来", "it cannot have been said in the future");
        }
    }

    public enum State {
        GIVEN,
        WITHDRAWN
    }
}
