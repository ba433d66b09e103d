package org.huifang.followup.conduct;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.customer.Channel;
import org.huifang.followup.FollowUps;
import org.huifang.followup.contact.ContactLog;
import org.huifang.followup.contact.ContactPurpose;
import org.huifang.followup.contact.ContactWish;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits as their managers report them, in {@code follow_up_visit}. */
@Service
@Transactional
public class Visits {

    private static final Place NOTE = new Place("follow_up_visit", "note");

    private final JdbcClient database;
    private final Vault vault;
    private final FollowUps followUps;
    private final ContactLog log;
    private final CaseLedger ledger;
    private final Clock clock;

    Visits(JdbcClient database, Vault vault, FollowUps followUps, ContactLog log, CaseLedger ledger, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.followUps = followUps;
        this.log = log;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param note the manager's words, or null */
    public void made(String number, VisitResult result, String note, Actor visitor) {
        var now = clock.instant();
        database.sql(
                        """
                insert into follow_up_visit (follow_up_number, visited_at, visitor, result, note)
                values (:number, :at, :visitor, :result, :note) on conflict (follow_up_number) do nothing""")
                .param("number", number)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("visitor", visitor.id())
                .param("result", result.name())
                .param("note", vault.seal(note, NOTE))
                .update();
        if (result != VisitResult.NOT_MET) {
            log.made(number + "/visit", wish(number), now);
        }
        ledger.append(number, visitor, CaseEventKind.CUSTOMER_VISITED, Map.of("result", result));
    }

    private ContactWish wish(String number) {
        var followUp = followUps.withNumber(number);
        return new ContactWish(followUp.customerId(), Channel.PHONE, ContactPurpose.CARE, number);
    }

    /** @param note the manager's words, or null */
    public record Report(VisitResult result, String note) {}

    public Optional<Report> reportOf(String number) {
        return database.sql("select result, note from follow_up_visit where follow_up_number = :number")
                .param("number", number)
                .query(Report.class)
                .optional()
                .map(stored -> new Report(stored.result(), vault.open(stored.note(), NOTE)));
    }
}
