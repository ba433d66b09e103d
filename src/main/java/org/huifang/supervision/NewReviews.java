package org.huifang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the review of a case that was drawn: row, entries in both ledgers and process in one commit. */
@Service
@Transactional
public class NewReviews {

    private final ReviewTable reviews;
    private final ReviewLifecycle lifecycle;
    private final CaseLedger ledger;
    private final Clock clock;

    NewReviews(ReviewTable reviews, ReviewLifecycle lifecycle, CaseLedger ledger, Clock clock) {
        this.reviews = reviews;
        this.lifecycle = lifecycle;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param why proof of the rate, and the draw
     * @return the review's number
     */
    public String open(String complaint, LocalDate day, String agent, String category, Map<String, ?> why) {
        var number = reviews.insert(complaint, day, agent, category, clock.instant());
        ledger.append(number, Actor.SYSTEM, CaseEventKind.CASE_REVIEW_DRAWN, why);
        ledger.append(complaint, Actor.SYSTEM, CaseEventKind.CASE_REVIEW_DRAWN, Map.of("review", number));
        lifecycle.start(number, complaint, agent);
        return number;
    }
}
