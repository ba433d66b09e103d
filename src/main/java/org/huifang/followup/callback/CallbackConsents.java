package org.huifang.followup.callback;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.huifang.audit.Actor;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.springframework.stereotype.Component;

/** What customers agree to or refuse on the phone. */
@Component
class CallbackConsents {

    /** Refused: not to be asked again. Withdrawn: nothing but what their own cases need. */
    private static final Set<ConsentPurpose> EVERYTHING =
            EnumSet.of(ConsentPurpose.SURVEY, ConsentPurpose.MARKETING, ConsentPurpose.CARE, ConsentPurpose.RECORDING);

    private final Consents consents;

    CallbackConsents(Consents consents) {
        this.consents = consents;
    }

    /** @throws RecordingNotAgreed when a recording is named that the customer did not agree to */
    void checkRecording(long customerId, CallbackAttempt attempt) {
        if (attempt.recording() != null && !consents.allows(customerId, ConsentPurpose.RECORDING)) {
            throw new RecordingNotAgreed();
        }
    }

    /** A refusal ends consent at once (Personal Information Protection Law, Art. 15). */
    void heed(long customerId, CallbackDisposition disposition, String evidence, Instant at, Actor caller) {
        switch (disposition) {
            case REFUSED -> withdraw(Set.of(ConsentPurpose.SURVEY), customerId, evidence, at, caller);
            case CONSENT_WITHDRAWN -> withdraw(EVERYTHING, customerId, evidence, at, caller);
            default -> {}
        }
    }

    private void withdraw(Set<ConsentPurpose> what, long customerId, String evidence, Instant at, Actor caller) {
        what.forEach(purpose -> consents.withdraw(customerId, purpose, at, Channel.PHONE, evidence, caller));
    }
}
