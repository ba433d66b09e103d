package org.huifang.supervision;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.springframework.stereotype.Service;

/** Who took part in a case, by its ledger: they may not review it (four eyes). */
@Service
public class Participants {

    private static final String STAFF = "staff:";

    /** Looking on, naming an agent or adding a note is no part in what was decided and done. */
    private static final Set<CaseEventKind> PART = EnumSet.of(
            CaseEventKind.CLASSIFIED,
            CaseEventKind.INFORMATION_REQUESTED,
            CaseEventKind.INVESTIGATED,
            CaseEventKind.SOLUTION_DECIDED,
            CaseEventKind.SOLUTION_APPROVED,
            CaseEventKind.SOLUTION_SENT_BACK,
            CaseEventKind.REMEDY_CARRIED_OUT,
            CaseEventKind.PAYOUT_DONE,
            CaseEventKind.CALLBACK_ATTEMPTED,
            CaseEventKind.CALLBACK_ANSWERED);

    private final CaseLedger ledger;

    Participants(CaseLedger ledger) {
        this.ledger = ledger;
    }

    /** User ids. */
    public Set<String> of(String complaintNumber) {
        return ledger.of(complaintNumber).stream()
                .filter(entry -> PART.contains(entry.kind()) && entry.actor().startsWith(STAFF))
                .map(entry -> entry.actor().substring(STAFF.length()))
                .collect(Collectors.toSet());
    }
}
