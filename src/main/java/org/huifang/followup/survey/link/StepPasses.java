package org.huifang.followup.survey.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.huifang.visitor.LinkKey;
import org.springframework.stereotype.Component;

/**
 * Passes from one step of the conversation to the next. A form carries one; it names the step, is bound to the invitation and
 * ends after a while. We keep no session and set no cookie, so a page of somebody else cannot borrow one.
 */
@Component
public class StepPasses {

    /** What a pass lets its holder do. Each lasts long enough for somebody who needs time (WCAG 2.2.1). */
    public enum Step {
        /** Answer the question that tells people from programs. */
        CONFIRM(Duration.ofHours(1)),
        /** Answer the survey. */
        ANSWER(Duration.ofHours(4));

        private final Duration lasts;

        Step(Duration lasts) {
            this.lasts = lasts;
        }
    }

    private static final String USE = "survey-step";
    private static final int SIGNED = 1 + Long.BYTES + Long.BYTES;
    private static final int SIGNATURE = 16;
    private static final int LENGTH = SIGNED + SIGNATURE;

    private final LinkKey key;
    private final SecureRandom random = new SecureRandom();

    StepPasses(LinkKey key) {
        this.key = key;
    }

    public String issue(Step step, UUID invitation, Instant now) {
        var pass = ByteBuffer.allocate(LENGTH)
                .put((byte) step.ordinal())
                .putLong(now.getEpochSecond())
                .putLong(random.nextLong());
        pass.put(signature(pass.duplicate().flip(), invitation));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pass.array());
    }

    /** @param pass as the form sent it back; null when it sent none */
    public boolean holds(Step step, UUID invitation, String pass, Instant now) {
        var bytes = decoded(pass);
        if (bytes.length != LENGTH) {
            return false;
        }
        var signed = ByteBuffer.wrap(bytes, 0, SIGNED);
        var genuine = MessageDigest.isEqual(
                signature(signed.duplicate(), invitation), Arrays.copyOfRange(bytes, SIGNED, LENGTH));
        return genuine
                && signed.get() == step.ordinal()
                && now.isBefore(Instant.ofEpochSecond(signed.getLong()).plus(step.lasts));
    }

    private byte[] signature(ByteBuffer content, UUID invitation) {
        var bound = ByteBuffer.allocate(SIGNED + 2 * Long.BYTES)
                .put(content)
                .putLong(invitation.getMostSignificantBits())
                .putLong(invitation.getLeastSignificantBits());
        return key.sign(USE, bound.flip(), SIGNATURE);
    }

    private static byte[] decoded(String pass) {
        try {
            return pass == null ? new byte[0] : Base64.getUrlDecoder().decode(pass);
        } catch (IllegalArgumentException notOurLetters) {
            return new byte[0];
        }
    }
}
