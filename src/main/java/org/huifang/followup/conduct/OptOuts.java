package org.huifang.followup.conduct;

import java.time.Clock;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.channel.OutboundMessages;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the refusal of a customer who was asked for an opinion and wants that no more. */
@Service
@Transactional
public class OptOuts {

    private final OutboundMessages messages;
    private final Consents consents;
    private final Clock clock;

    OptOuts(OutboundMessages messages, Consents consents, Clock clock) {
        this.messages = messages;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * The message proves who refused; refusing twice by the same link is one refusal.
     *
     * @throws org.huifang.channel.UnknownMessage when there is no such message any more
     */
    public void refuse(UUID id) {
        var message = messages.withId(id);
        consents.withdraw(
                message.customerId(),
                ConsentPurpose.SURVEY,
                clock.instant(),
                message.channel(),
                "message " + id,
                Actor.CUSTOMER);
    }
}
