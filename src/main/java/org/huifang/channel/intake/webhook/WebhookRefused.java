package org.huifang.channel.intake.webhook;

/** A call that is not taken for a provider's. The sentence never says what was sent. */
public class WebhookRefused extends RuntimeException {

    public enum Reason {
        UNKNOWN("There is no such webhook."),
        TOO_LARGE("The body is larger than this address takes."),
        UNSIGNED("X-Huifang-Timestamp and X-Huifang-Signature are needed."),
        EXPIRED("The timestamp is too far from our clock."),
        FORGED("The signature is not that of this body.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    WebhookRefused(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
