package org.huifang.channel.intake;

/** The message is kept in quarantine; the reason is a code for statistics and a sentence for a person, without its content. */
public class UnreadableMessage extends RuntimeException {

    public enum Reason {
        MALFORMED("it is not a readable mail"),
        NO_SENDER("it has no sender to answer to"),
        EMPTY("it has neither subject nor text"),
        TOO_LARGE("it is larger than the mailbox accepts"),
        AUTOMATIC("it was sent by a machine, not a person"),
        REPEATED_FAILURE("taking it in failed several times");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    public UnreadableMessage(Reason reason) {
        this(reason, null);
    }

    public UnreadableMessage(Reason reason, Exception cause) {
        super("The message cannot be taken in because " + reason.sentence + ".", cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
