package org.huifang.channel;

import java.util.Locale;
import java.util.Map;

/**
 * A message to be written to a customer about a case. Case, purpose and occasion name it: posting it twice sends it once.
 *
 * @param occasion tells repeated messages of one purpose apart: the reopening it belongs to, the reminder it is
 * @param words what the template needs besides customer and number
 */
public record Letter(String caseNumber, long customerId, Purpose purpose, int occasion, Map<String, Object> words) {

    /** The case in which it goes on from here: the one it is about, or the one that it has joined. */
    String caseToFollow() {
        return words.get("into") instanceof String into ? into : caseNumber;
    }

    /** Why we write; the template of the same name says what. */
    public enum Purpose {
        ACKNOWLEDGEMENT,
        /** We need something from the customer. */
        QUESTION,
        /** An agent tells how it goes. */
        PROGRESS,
        /** Where the case stands and when the customer hears again, by itself, also when there is nothing new. */
        NEXT_UPDATE,
        SOLUTION,
        /** What an enquiry asked for, found without a person. */
        ANSWER,
        OFFER,
        REFUSAL,
        CALLBACK,
        CLOSING,
        /** What the customer wrote is part of a case that is open already. */
        ATTACHED,
        SURVEY_INVITATION,
        SURVEY_REMINDER,
        /** We called after service and reached nobody. */
        MISSED_CALL,
        /** What has to be over before the customer's data can be erased. */
        ERASURE_WAITS,
        ERASURE_REFUSED,
        /** The last letter before the customer's data are erased. */
        ERASURE_DONE,
        /** Where the copy of the customer's data is to be had. */
        DATA_COPY;

        /** About no case of the customer's, so that they may refuse it. */
        public boolean asksForAnOpinion() {
            return this == SURVEY_INVITATION || this == SURVEY_REMINDER || this == MISSED_CALL;
        }

        /** Of the letter's files, without language and ending. */
        public String fileName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
