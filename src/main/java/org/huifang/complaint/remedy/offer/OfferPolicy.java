package org.huifang.complaint.remedy.offer;

import java.time.Duration;
import org.huifang.complaint.Solution;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a customer's silence means.
 *
 * @param answerWithin how long we wait for an answer
 * @param silence what follows when none comes
 */
@ConfigurationProperties("huifang.remedy.offer")
public record OfferPolicy(@DefaultValue("7d") Duration answerWithin, @DefaultValue("ACCEPT_GOODWILL") Silence silence) {

    public enum Silence {
        /** What binds the customer to nothing is given all the same; the rest is closed as offered. */
        ACCEPT_GOODWILL,
        CLOSE_AS_OFFERED
    }

    /** A compensation settles a claim, and redelivery or replacement need the customer at the door: never by silence. */
    boolean takesSilenceAsConsentTo(Solution.Remedy remedy) {
        return silence == Silence.ACCEPT_GOODWILL
                && (remedy == Solution.Remedy.VOUCHER || remedy == Solution.Remedy.REFUND);
    }
}
