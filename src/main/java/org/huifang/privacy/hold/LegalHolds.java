package org.huifang.privacy.hold;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.UnknownComplaint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places and releases legal holds; each with an entry in the ledger of its case. */
@Service
@Transactional
public class LegalHolds {

    /** Own: a hold is looked at again after three years, the time for which courts hear a civil claim (Civil Code 188). */
    private static final Duration LONGEST = Duration.ofDays(3 * 365);

    private final JdbcClient database;
    private final CaseLedger ledger;
    private final Clock clock;

    LegalHolds(JdbcClient database, CaseLedger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UnknownComplaint when there is no such case
     * @throws HoldRefused when it would be over already, or last too long
     */
    public UUID place(String caseNumber, LegalHold.Reason reason, Instant until, Actor by) {
        var now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new HoldRefused("截止时间必须在今后三年之内", "it must end within the next three years");
        }
        lockCase(caseNumber);
        var id = UUID.randomUUID();
        database.sql(
                        """
                insert into legal_hold (id, case_number, reason, placed_by, placed_at, until_at)
                values (:id, :number, :reason, :by, :at, :until)""")
                .param("id", id)
                .param("number", caseNumber)
                .param("reason", reason.name())
                .param("by", by.id())
                .param("at", utc(now))
                .param("until", utc(until))
                .update();
        ledger.append(
                caseNumber,
                by,
                CaseEventKind.LEGAL_HOLD_PLACED,
                Map.of("hold", id, "reason", reason, "until", until.toString()));
        return id;
    }

    /** @throws HoldRefused when there is no such hold in force */
    public void release(String caseNumber, UUID id, Actor by) {
        var released = database.sql(
                        """
                update legal_hold set released_by = :by, released_at = :at
                where id = :id and case_number = :number and released_at is null""")
                .param("by", by.id())
                .param("at", utc(clock.instant()))
                .param("id", id)
                .param("number", caseNumber)
                .update();
        if (released == 0) {
            throw new HoldRefused("没有这项生效中的保全", "there is no such hold in force");
        }
        ledger.append(caseNumber, by, CaseEventKind.LEGAL_HOLD_RELEASED, Map.of("hold", id));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<LegalHold> of(String caseNumber) {
        return database.sql(
                        """
                select id, case_number, reason, placed_by, placed_at, until_at, released_by, released_at
                from legal_hold where case_number = :number order by placed_at desc, id""")
                .param("number", caseNumber)
                .query(LegalHold.class)
                .list();
    }

    /** So that an erasure at the same moment either sees the hold or is done before it. */
    private void lockCase(String number) {
        var cases = List.of(
                "select number from complaint where number = :number for no key update",
                "select number from follow_up where number = :number for no key update");
        if (cases.stream().noneMatch(select -> exists(select, number))) {
            throw new UnknownComplaint(number);
        }
    }

    private boolean exists(String select, String number) {
        return database.sql(select)
                .param("number", number)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
