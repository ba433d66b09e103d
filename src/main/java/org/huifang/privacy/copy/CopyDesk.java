package org.huifang.privacy.copy;

import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.Letter;
import org.huifang.channel.Outbox;
import org.huifang.customer.file.UnknownCustomer;
import org.huifang.privacy.register.KnownPersons;
import org.huifang.privacy.register.Person;
import org.huifang.privacy.request.PrivacyRequest;
import org.huifang.privacy.request.PrivacyRequest.Kind;
import org.huifang.privacy.request.PrivacyRequest.Way;
import org.huifang.privacy.request.PrivacyRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for a copy, and notes each copy that is made. */
@Service
@Transactional
public class CopyDesk {

    private final PrivacyRequests requests;
    private final KnownPersons persons;
    private final CopyLinks links;
    private final Outbox outbox;
    private final CaseLedger ledger;

    CopyDesk(PrivacyRequests requests, KnownPersons persons, CopyLinks links, Outbox outbox, CaseLedger ledger) {
        this.requests = requests;
        this.persons = persons;
        this.links = links;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /**
     * A link to the copy goes to the address on file: whoever reads there is the customer, whoever asked.
     *
     * @throws UnknownCustomer when there is none, or was and is erased
     */
    public PrivacyRequest request(long customerId, Way way, Actor by) {
        var request = opened(customerId, way, by);
        outbox.post(new Letter(
                request.number(),
                customerId,
                Letter.Purpose.DATA_COPY,
                0,
                Map.of("link", links.to(request.number()), "days", links.days())));
        requests.finished(request.number(), PrivacyRequest.State.DONE);
        return request;
    }

    private PrivacyRequest opened(long customerId, Way way, Actor by) {
        persons.find(customerId).orElseThrow(UnknownCustomer::new);
        var request = requests.open(Kind.COPY, customerId, way, by).orElseThrow();
        ledger.append(request.number(), by, CaseEventKind.DATA_COPY_REQUESTED, Map.of("way", way));
        return request;
    }

    /** Staff make one to hand over themselves. */
    public Person made(long customerId, Actor by) {
        var request = opened(customerId, Way.STAFF, by);
        requests.finished(request.number(), PrivacyRequest.State.DONE);
        return noted(request, by);
    }

    /** The customer fetches theirs. */
    public Person fetched(String number) {
        return noted(requests.withNumber(number), Actor.CUSTOMER);
    }

    private Person noted(PrivacyRequest request, Actor by) {
        var person = persons.find(request.customerId()).orElseThrow(UnknownCustomer::new);
        ledger.append(request.number(), by, CaseEventKind.DATA_COPY_MADE, Map.of());
        return person;
    }
}
