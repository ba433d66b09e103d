package org.huifang.privacy.erasure;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.privacy.register.KnownPersons;
import org.huifang.privacy.register.Person;
import org.huifang.privacy.request.PrivacyRequest;
import org.huifang.privacy.request.PrivacyRequests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases one person, step by step: some cases in each transaction, then the file. Numbers, codes, times and amounts stay, under a
 * customer of whom nobody knows who it was.
 */
@Service
public class PersonErasure {

    /** Own: so many cases are locked for less than a second. */
    private static final int CASES_AT_ONCE = 100;

    /** How far it has come. */
    public enum Step {
        /** Something has come up since; to be looked at again at the request's time. */
        WAITS,
        MORE,
        ERASED
    }

    private final PrivacyRequests requests;
    private final KnownPersons persons;
    private final Obstacles obstacles;
    private final CaseErasure cases;
    private final OpenDoors doors;
    private final ObjectProvider<KeepsCopies> copies;
    private final CaseLedger ledger;
    private final JdbcClient database;
    private final Clock clock;

    PersonErasure(
            PrivacyRequests requests,
            KnownPersons persons,
            Obstacles obstacles,
            CaseErasure cases,
            OpenDoors doors,
            ObjectProvider<KeepsCopies> copies,
            CaseLedger ledger,
            JdbcClient database,
            Clock clock) {
        this.requests = requests;
        this.persons = persons;
        this.obstacles = obstacles;
        this.cases = cases;
        this.doors = doors;
        this.copies = copies;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    /** What lies outside of the database; while it still knows by what to find it. May be done again. */
    public void eraseCopies(String number) {
        eraseCopiesOf(requests.withNumber(number).customerId());
    }

    /** The same without a request. */
    public void eraseCopiesOf(long customerId) {
        persons.find(customerId).ifPresent(person -> {
            var messages = messagesOf(person);
            copies.orderedStream().forEach(keeper -> keeper.erase(person, messages));
        });
    }

    private List<String> messagesOf(Person person) {
        return database.sql(
                        """
                select external_id from inbound_message
                where channel = 'EMAIL' and (complaint_number = any (:numbers) or customer_id = :customer)""")
                .param("numbers", person.numbers().toArray(String[]::new))
                .param("customer", person.customerId())
                .query(String.class)
                .list();
    }

    /** The next step of what was approved; may be asked for again after any failure. */
    @Transactional
    public Step next(String number) {
        var request = requests.locked(number);
        if (!request.isOpen()) {
            return Step.ERASED;
        }
        var found = obstacles.of(request.customerId(), number);
        if (!found.isClear()) {
            requests.waitsFor(number, found.obstacle().name(), found.lookAgainAt());
            return Step.WAITS;
        }
        var step = next(request.customerId(), number);
        if (step == Step.ERASED) {
            requests.finished(number, PrivacyRequest.State.DONE);
            ledger.append(number, Actor.SYSTEM, CaseEventKind.PERSON_ERASED, Map.of());
        }
        return step;
    }

    /**
     * The same without a request, when the time of the file is over. The caller has made sure that nothing stands in the way.
     *
     * @param why number of the request, or the row that says so
     */
    @Transactional
    public Step next(long customerId, String why) {
        lock(customerId);
        var left = cases.unforgottenOf(customerId, CASES_AT_ONCE);
        if (!left.isEmpty()) {
            cases.eraseAll(left, why);
            return Step.MORE;
        }
        persons.find(customerId).ifPresent(person -> {
            doors.close(person, why);
            cases.erasePerson(person);
            database.sql("update customer set erased_at = :at where id = :customer")
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("customer", customerId)
                    .update();
        });
        return Step.ERASED;
    }

    /** A case that is being opened for the customer waits for this lock, or this for it. */
    private void lock(long customerId) {
        database.sql("select id from customer where id = :customer for update")
                .param("customer", customerId)
                .query(Long.class)
                .single();
    }
}
