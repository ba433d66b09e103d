package org.huifang.channel.intake.refusal;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.huifang.audit.Actor;
import org.huifang.channel.intake.matching.Senders;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.springframework.stereotype.Component;

/**
 * Takes "TD" and its like for what it is. Surveys and advertising end with it, on every channel; messages about the customer's
 * own case go on, because they fulfil the contract (Personal Information Protection Law, Art. 13).
 */
@Component
public class Refusals {

    /** What carriers tell people to answer, T and TD for 退订, and the words themselves (own, from what gateways print). */
    private static final Set<String> WORDS =
            Set.of("t", "td", "退订", "退定", "取消订阅", "拒收", "不要再发", "别再发了", "stop", "unsubscribe", "opt out");

    private static final Set<ConsentPurpose> REFUSED = Set.of(ConsentPurpose.SURVEY, ConsentPurpose.MARKETING);

    private final Senders senders;
    private final Consents consents;
    private final Clock clock;

    Refusals(Senders senders, Consents consents, Clock clock) {
        this.senders = senders;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Whether this is all that was said; inside a sentence the same words may mean anything.
     *
     * @param words without quoted history
     */
    public boolean isRefusal(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{S}]+", " ")
                .strip();
        return WORDS.contains(plain);
    }

    /**
     * The same message again changes nothing; a stranger has nothing to refuse.
     *
     * @param message the incoming message's id, which is the proof
     */
    public void note(Channel channel, String address, long message) {
        senders.customerAt(channel, address)
                .ifPresent(customer -> REFUSED.forEach(purpose -> consents.withdraw(
                        customer.id(), purpose, clock.instant(), channel, "inbound " + message, Actor.CUSTOMER)));
    }
}
