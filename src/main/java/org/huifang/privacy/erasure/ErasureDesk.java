package org.huifang.privacy.erasure;

import java.util.HashMap;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.customer.file.UnknownCustomer;
import org.huifang.privacy.register.KnownPersons;
import org.huifang.privacy.request.AnswerDates;
import org.huifang.privacy.request.PrivacyRequest;
import org.huifang.privacy.request.PrivacyRequest.Kind;
import org.huifang.privacy.request.PrivacyRequest.Refused;
import org.huifang.privacy.request.PrivacyRequest.Way;
import org.huifang.privacy.request.PrivacyRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for erasure, and what people decide about them. */
@Service
@Transactional
public class ErasureDesk {

    /** How staff made sure that it is the customer who asks. */
    public enum Means {
        CALLED_BACK,
        ANSWERED_FROM_ADDRESS,
        DOCUMENT_SEEN
    }

    private final PrivacyRequests requests;
    private final KnownPersons persons;
    private final ErasureLifecycle lifecycle;
    private final AnswerDates dates;
    private final Obstacles obstacles;
    private final ErasureLetters letters;
    private final CaseLedger ledger;

    ErasureDesk(
            PrivacyRequests requests,
            KnownPersons persons,
            ErasureLifecycle lifecycle,
            AnswerDates dates,
            Obstacles obstacles,
            ErasureLetters letters,
            CaseLedger ledger) {
        this.requests = requests;
        this.persons = persons;
        this.lifecycle = lifecycle;
        this.dates = dates;
        this.obstacles = obstacles;
        this.letters = letters;
        this.ledger = ledger;
    }

    /**
     * Row, ledger entry and process in one commit. Who has asked already has one request, whoever asks again.
     *
     * @throws UnknownCustomer when there is none, or was and is erased
     */
    public PrivacyRequest request(long customerId, Way way, Actor by) {
        persons.find(customerId).orElseThrow(UnknownCustomer::new);
        return requests.open(Kind.ERASURE, customerId, way, by)
                .map(request -> begin(request, by))
                .orElseGet(() -> requests.findOpenErasure(customerId).orElseThrow());
    }

    private PrivacyRequest begin(PrivacyRequest request, Actor by) {
        var number = request.number();
        ledger.append(number, by, CaseEventKind.ERASURE_REQUESTED, Map.of("way", request.way()));
        lifecycle.start(number, request.way().provesIdentity(), dates.reminderDue(request.requestedAt()));
        return request;
    }

    /** @param means null when it could not be confirmed, which refuses the request */
    public void identityChecked(String number, Means means, Actor by) {
        requests.locked(number);
        var confirmed = means != null;
        if (confirmed) {
            requests.verified(number, by);
        } else {
            requests.willBeRefused(number, Refused.NOT_IDENTIFIED);
        }
        var data = new HashMap<String, Object>(Map.of("confirmed", confirmed));
        if (confirmed) {
            data.put("means", means);
        }
        ledger.append(number, by, CaseEventKind.IDENTITY_CHECKED, data);
    }

    /** Looks what stands in the way. What does, and was not told yet, is told to the customer. */
    public Obstacles.Found look(String number) {
        var request = requests.locked(number);
        var found = obstacles.of(request.customerId(), number);
        var name = found.obstacle().name();
        if (found.isClear()) {
            requests.waitsFor(number, null, null);
            return found;
        }
        if (!name.equals(request.waitsFor())) {
            ledger.append(
                    number,
                    Actor.SYSTEM,
                    CaseEventKind.ERASURE_POSTPONED,
                    Map.of(
                            "obstacle",
                            name,
                            "until",
                            found.lookAgainAt().toString(),
                            "decision",
                            found.decision().proof()));
            if (found.tell()) {
                letters.waits(request, found);
            }
        }
        requests.waitsFor(number, name, found.lookAgainAt());
        return found;
    }

    /**
     * Four eyes: whoever wrote the request down or made sure of the identity does not decide.
     *
     * @param refusal null to approve
     */
    public void decide(String number, Refused refusal, Actor by) {
        var request = requests.locked(number);
        if (by.id().equals(request.verifiedBy()) || by.id().equals(request.requestedBy())) {
            throw new ErasureRefused("登记或核验过身份的人不能审批", "whoever took it down or checked the identity cannot decide");
        }
        requests.decided(number, by);
        if (refusal != null) {
            requests.willBeRefused(number, refusal);
        }
        var data = new HashMap<String, Object>(Map.of("approved", refusal == null));
        if (refusal != null) {
            data.put("reason", refusal);
        }
        ledger.append(number, by, CaseEventKind.ERASURE_DECIDED, data);
    }

    /** Says so to the customer, with the reason. */
    public void refuse(String number) {
        var request = requests.locked(number);
        letters.refuses(request);
        requests.finished(number, PrivacyRequest.State.REFUSED);
        ledger.append(number, Actor.SYSTEM, CaseEventKind.PRIVACY_REQUEST_REFUSED, Map.of("reason", request.refusal()));
    }

    /** The last letter, while there still is an address. */
    public void confirm(String number) {
        letters.confirms(requests.locked(number));
    }

    /** Those who decide are told that the answer is due soon. */
    public void remind(String number) {
        letters.remindStaff(requests.withNumber(number));
        ledger.append(number, Actor.SYSTEM, CaseEventKind.PRIVACY_ANSWER_DUE, Map.of());
    }
}
