package org.huifang.insight.fact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that count in no figure because somebody said why. The case itself stays as it is. */
@Service
@Transactional
public class Exclusions {

    /** Why a case counts in no figure. Merged ones never count and need no word. */
    public enum Reason {
        TEST,
        WITHDRAWN_IN_ERROR,
        EXONERATED
    }

    private final JdbcClient database;
    private final Complaints complaints;
    private final CaseLedger ledger;
    private final Clock clock;

    Exclusions(JdbcClient database, Complaints complaints, CaseLedger ledger, Clock clock) {
        this.database = database;
        this.complaints = complaints;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws org.huifang.complaint.UnknownComplaint when there is no such case */
    public void exclude(ComplaintNumber number, Reason reason, Actor by) {
        complaints.withNumber(number);
        var changed = database.sql(
                        """
                insert into insight.exclusion (number, reason, excluded_by, excluded_at) values (:number, :reason, :by, :at)
                on conflict (number) do update set reason = excluded.reason, excluded_by = excluded.excluded_by,
                    excluded_at = excluded.excluded_at where exclusion.reason <> excluded.reason""")
                .param("number", number.value())
                .param("reason", reason.name())
                .param("by", by.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            ledger.append(number.value(), by, CaseEventKind.EXCLUDED_FROM_FIGURES, Map.of("reason", reason));
        }
    }

    /** A case that counts already is left alone. */
    public void countAgain(ComplaintNumber number, Actor by) {
        complaints.withNumber(number);
        if (database.sql("delete from insight.exclusion where number = :number")
                        .param("number", number.value())
                        .update()
                == 1) {
            ledger.append(number.value(), by, CaseEventKind.COUNTED_IN_FIGURES, Map.of());
        }
    }
}
