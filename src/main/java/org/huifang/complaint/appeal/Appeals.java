package org.huifang.complaint.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.home.HomeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeals to the postal authority (12305) that were passed on to us. A customer who says that they will appeal has not: that is
 * {@link org.huifang.complaint.Classification.Exposure}. A case has one appeal at most, as the law allows no second one about the
 * same matter.
 */
@Service
@Transactional
public class Appeals {

    private final JdbcClient database;
    private final Complaints complaints;
    private final CaseLedger ledger;
    private final Clock clock;

    Appeals(JdbcClient database, Complaints complaints, CaseLedger ledger, Clock clock) {
        this.database = database;
        this.complaints = complaints;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The same again changes nothing; another day corrects the day.
     *
     * @param receivedOn day, in the house, on which the authority's notice came; null for today
     * @throws InvalidAppeal when the day lies ahead, or more than a year back (nobody may appeal later than that)
     * @throws org.huifang.complaint.UnknownComplaint when there is no such case
     */
    public void record(ComplaintNumber number, LocalDate receivedOn, Actor by) {
        var now = clock.instant();
        var today = HomeTime.dayOf(now);
        var day = receivedOn == null ? today : receivedOn;
        if (day.isAfter(today) || day.isBefore(today.minusYears(1))) {
            throw new InvalidAppeal();
        }
        complaints.withNumber(number);
        var changed = database.sql(
                        """
                insert into appeal (complaint_number, received_at, recorded_by, recorded_at) values (:number, :day, :by, :at)
                on conflict (complaint_number) do update set received_at = excluded.received_at,
                    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                    where appeal.received_at <> excluded.received_at""")
                .param("number", number.value())
                .param("day", HomeTime.startOf(day))
                .param("by", by.id())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            ledger.append(number.value(), by, CaseEventKind.APPEAL_RECORDED, Map.of("receivedOn", day.toString()));
        }
    }

    /** It was recorded in error. A case without an appeal is left alone. */
    public void strike(ComplaintNumber number, Actor by) {
        complaints.withNumber(number);
        if (database.sql("delete from appeal where complaint_number = :number")
                        .param("number", number.value())
                        .update()
                == 1) {
            ledger.append(number.value(), by, CaseEventKind.APPEAL_STRUCK, Map.of());
        }
    }

    /** When the authority's notice came, to the day; empty when nobody appealed. */
    @Transactional(readOnly = true)
    public Optional<Instant> receivedAt(ComplaintNumber number) {
        return database.sql("select received_at from appeal where complaint_number = :number")
                .param("number", number.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
