package org.huifang.complaint.link;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases belong together; each link is in the ledger of both. */
@Repository
public class CaseLinks {

    private final JdbcClient database;
    private final CaseLedger ledger;
    private final Clock clock;

    CaseLinks(JdbcClient database, CaseLedger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Linking twice changes nothing. */
    void link(CaseLink link, Actor by) {
        var inserted = database.sql(
                        """
                insert into case_link (from_number, to_number, kind, linked_at) values (:from, :to, :kind, :at)
                on conflict do nothing""")
                .param("from", link.from().value())
                .param("to", link.to().value())
                .param("kind", link.kind().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 1) {
            note(link.from(), link, link.to(), by);
            note(link.to(), link, link.from(), by);
        }
    }

    private void note(ComplaintNumber in, CaseLink link, ComplaintNumber other, Actor by) {
        ledger.append(
                in.value(),
                by,
                CaseEventKind.CASE_LINKED,
                Map.of("kind", link.kind(), "from", link.from().value(), "case", other.value()));
    }

    /** Links of a case in both directions, oldest first. */
    public List<CaseLink> of(ComplaintNumber number) {
        return database.sql(
                        """
                select from_number, to_number, kind from case_link
                where from_number = :number or to_number = :number order by linked_at, from_number""")
                .param("number", number.value())
                .query((row, n) -> new CaseLink(
                        new ComplaintNumber(row.getString(1)),
                        new ComplaintNumber(row.getString(2)),
                        CaseLink.Kind.valueOf(row.getString(3))))
                .list();
    }

    /** The case that goes on from this one. */
    Optional<ComplaintNumber> continuationOf(ComplaintNumber number) {
        return of(number).stream()
                .filter(link ->
                        link.kind() == CaseLink.Kind.CONTINUES && link.to().equals(number))
                .map(CaseLink::from)
                .findFirst();
    }
}
