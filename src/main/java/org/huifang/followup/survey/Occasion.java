package org.huifang.followup.survey;

/**
 * What a survey is about. A customer is asked once on each occasion.
 *
 * @param reference a complaint's or follow-up's number, a parcel's reference, a period such as 2026-11; never personal data
 * @param round 0 at first, one more when the same matter is asked about again, as after a reopening
 */
public record Occasion(Kind kind, String reference, int round) {

    /** Names are stored; never rename one. */
    public enum Kind {
        COMPLAINT,
        FOLLOW_UP,
        PARCEL,
        PERIOD
    }

    public static Occasion of(Kind kind, String reference) {
        return new Occasion(kind, reference, 0);
    }
}
