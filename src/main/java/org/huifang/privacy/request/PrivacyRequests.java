package org.huifang.privacy.request;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.privacy.request.PrivacyRequest.Kind;
import org.huifang.privacy.request.PrivacyRequest.Refused;
import org.huifang.privacy.request.PrivacyRequest.State;
import org.huifang.privacy.request.PrivacyRequest.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code privacy_request}. */
@Repository
public class PrivacyRequests {

    private static final String SELECT =
            """
            select number, kind, customer_id, way, requested_by, requested_at, answer_due_at, state, verified_by, verified_at,
                decided_by, decided_at, refusal, waits_for, look_again_at, finished_at
            from privacy_request""";

    private final JdbcClient database;
    private final AnswerDates dates;
    private final Clock clock;

    PrivacyRequests(JdbcClient database, AnswerDates dates, Clock clock) {
        this.database = database;
        this.dates = dates;
        this.clock = clock;
    }

    /** A new one; empty when the customer has asked for erasure and that is not done yet. */
    public Optional<PrivacyRequest> open(Kind kind, long customerId, Way way, Actor by) {
        var now = clock.instant();
        return database.sql(
                        """
                insert into privacy_request (kind, customer_id, way, requested_by, requested_at, answer_due_at, state,
                    verified_by, verified_at)
                values (:kind, :customer, :way, :by, :at, :due, 'OPEN', :verifiedBy, :verifiedAt)
                on conflict (customer_id) where kind = 'ERASURE' and state = 'OPEN' do nothing returning number""")
                .param("kind", kind.name())
                .param("customer", customerId)
                .param("way", way.name())
                .param("by", by.id())
                .param("at", utc(now))
                .param("due", utc(dates.answerDue(now)))
                .param("verifiedBy", way.provesIdentity() ? by.id() : null)
                .param("verifiedAt", way.provesIdentity() ? utc(now) : null)
                .query(String.class)
                .optional()
                .map(this::withNumber);
    }

    public Optional<PrivacyRequest> findOpenErasure(long customerId) {
        return database.sql(SELECT + " where customer_id = :customer and kind = 'ERASURE' and state = 'OPEN'")
                .param("customer", customerId)
                .query(PrivacyRequest.class)
                .optional();
    }

    /** @throws UnknownRequest when there is none */
    public PrivacyRequest withNumber(String number) {
        return one(number, "");
    }

    /** The row stays locked until the transaction ends. */
    public PrivacyRequest locked(String number) {
        return one(number, " for no key update");
    }

    private PrivacyRequest one(String number, String lock) {
        return database.sql(SELECT + " where number = :number" + lock)
                .param("number", number)
                .query(PrivacyRequest.class)
                .optional()
                .orElseThrow(UnknownRequest::new);
    }

    public List<PrivacyRequest> ofCustomer(long customerId) {
        return database.sql(SELECT + " where customer_id = :customer order by requested_at desc, number desc")
                .param("customer", customerId)
                .query(PrivacyRequest.class)
                .list();
    }

    /** Those that are not finished, the most urgent first. */
    public List<PrivacyRequest> open(int most) {
        return database.sql(SELECT + " where state = 'OPEN' order by answer_due_at, number limit :most")
                .param("most", most)
                .query(PrivacyRequest.class)
                .list();
    }

    public void verified(String number, Actor by) {
        change("verified_by = :by, verified_at = :at", number)
                .param("by", by.id())
                .param("at", utc(clock.instant()))
                .update();
    }

    public void decided(String number, Actor by) {
        change("decided_by = :by, decided_at = :at", number)
                .param("by", by.id())
                .param("at", utc(clock.instant()))
                .update();
    }

    /** Why it will be refused; it is open until the customer has been written to. */
    public void willBeRefused(String number, Refused reason) {
        change("refusal = :reason", number).param("reason", reason.name()).update();
    }

    /** @param obstacle null when nothing stands in the way any more */
    public void waitsFor(String number, String obstacle, Instant lookAgainAt) {
        change("waits_for = :obstacle, look_again_at = :at", number)
                .param("obstacle", obstacle)
                .param("at", lookAgainAt == null ? null : utc(lookAgainAt))
                .update();
    }

    public void finished(String number, State state) {
        change("state = :state, finished_at = :at", number)
                .param("state", state.name())
                .param("at", utc(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec change(String assignments, String number) {
        return database.sql("update privacy_request set %s where number = :number".formatted(assignments))
                .param("number", number);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
