package org.huifang.customer.history;

import java.time.Instant;

/**
 * One contact with a customer: that it was, and what came of it, never what was said.
 *
 * @param complaintNumber of the complaint, or of the follow-up
 * @param reference id of the message, or of the callback and its attempt
 * @param subject what it was about: the purpose of a letter, the result code of a call; null for what the customer wrote
 * @param state of a letter or mail, such as SENT; null for a call
 */
public record Contact(
        Instant at,
        Kind kind,
        Direction direction,
        String channel,
        String complaintNumber,
        String reference,
        String subject,
        String state) {

    public enum Kind {
        /** A message of ours: e-mail, SMS, push, or told by hand. */
        LETTER,
        /** A mail of theirs. */
        MAIL,
        /** A complaint of theirs that did not come as a mail. */
        COMPLAINT,
        /** A call of ours, whether it reached them or not. */
        CALL,
        /** A visit of ours, whether it met them or not. */
        VISIT
    }

    public enum Direction {
        FROM_CUSTOMER,
        TO_CUSTOMER
    }
}
