package org.huifang.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.supervision.CaseReview.Answer;
import org.huifang.supervision.CaseReview.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves reviews on; each step with its entry in the review's ledger. The ledger of the case says that it was reviewed, not what came of
 * it: that concerns its agent, and everybody who works on cases reads there.
 */
@Service
@Transactional
public class Reviews {

    private final ReviewTable reviews;
    private final Participants participants;
    private final CaseLedger ledger;
    private final Clock clock;

    Reviews(ReviewTable reviews, Participants participants, CaseLedger ledger, Clock clock) {
        this.reviews = reviews;
        this.participants = participants;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws InvalidReview when the reviewer took part in the case, or the judgement contradicts itself */
    public void judge(String number, Judgement judgement, String reviewer) {
        var review = lock(number, State.DRAWN);
        requireAnother(reviewer.equals(review.agent())
                || participants.of(review.complaintNumber()).contains(reviewer));
        judgement.requireSound();
        var now = clock.instant();
        reviews.reviewed(number, judgement, reviewer, now);
        note(
                number,
                Actor.staff(reviewer),
                CaseEventKind.CASE_REVIEWED,
                Map.of(
                        "finding", judgement.finding(),
                        "marks", judgement.marks(),
                        "points", judgement.points(),
                        "applicable", judgement.applicable()));
        if (judgement.finding() == Judgement.Finding.NONE) {
            end(review, State.NO_FINDING, Actor.staff(reviewer));
        } else {
            reviews.moveTo(number, State.FOUND, now);
        }
    }

    /**
     * @param words why; needed when contested
     * @throws InvalidReview when it is not the agent who answers, or contests without a word
     */
    public void answer(String number, Answer answer, String words, String by) {
        var review = lock(number, State.FOUND);
        if (!by.equals(review.agent())) {
            throw new InvalidReview("只能由本案处理人回应", "Only the agent of the case answers a finding.");
        }
        if (answer == Answer.CONTESTED && words == null) {
            throw new InvalidReview("有异议时须说明理由", "Say why you contest it.");
        }
        reviews.answered(number, answer, words, clock.instant());
        reviews.moveTo(number, State.ANSWERED, clock.instant());
        note(number, Actor.staff(by), CaseEventKind.FINDING_ANSWERED, Map.of("answer", answer));
    }

    /** The time to answer is over; silence neither accepts nor contests. */
    public void noteNoAnswer(String number) {
        lock(number, State.FOUND);
        reviews.moveTo(number, State.ANSWERED, clock.instant());
        note(number, Actor.SYSTEM, CaseEventKind.FINDING_UNANSWERED, Map.of());
    }

    /** @throws InvalidReview when whoever settles it found it, had the case or took part in it */
    public void settle(String number, boolean upheld, String words, String by) {
        var review = lock(number, State.ANSWERED);
        requireAnother(by.equals(review.agent())
                || by.equals(review.result().reviewer())
                || participants.of(review.complaintNumber()).contains(by));
        reviews.settled(number, by, words, clock.instant());
        note(number, Actor.staff(by), CaseEventKind.FINDING_SETTLED, Map.of("upheld", upheld));
        end(review, upheld ? State.CONFIRMED : State.WITHDRAWN, Actor.staff(by));
    }

    void reminded(String number, List<String> groups) {
        reviews.reminded(number, clock.instant());
        note(number, Actor.SYSTEM, CaseEventKind.REVIEW_REMINDED, Map.of("group", groups));
    }

    private void end(CaseReview review, State state, Actor by) {
        reviews.moveTo(review.number(), state, clock.instant());
        ledger.append(review.complaintNumber(), by, CaseEventKind.CASE_REVIEW_ENDED, Map.of("review", review.number()));
    }

    /** @throws UnknownReview when there is none of this number */
    @Transactional(readOnly = true)
    public CaseReview look(String number) {
        return reviews.look(number).orElseThrow(UnknownReview::new);
    }

    @Transactional(readOnly = true)
    public Map<Criterion, Mark> marks(String number) {
        return reviews.marks(number);
    }

    @Transactional(readOnly = true)
    public List<CaseReview> ofCase(String complaintNumber) {
        return reviews.ofCase(complaintNumber);
    }

    /** Those that are not over first, then the newest. */
    @Transactional(readOnly = true)
    public List<CaseReview> newest(ReviewFilter filter, int limit) {
        return reviews.newest(filter, limit);
    }

    private CaseReview lock(String number, State expected) {
        var review = reviews.lock(number).orElseThrow(UnknownReview::new);
        if (review.state() != expected) {
            throw new IllegalStateException("Review %s is %s, not %s.".formatted(number, review.state(), expected));
        }
        return review;
    }

    private static void requireAnother(boolean involved) {
        if (involved) {
            throw new InvalidReview(
                    "处理、审批或回访过本案的人，以及提出问题的人，不能作此判断，请由他人办理",
                    "Whoever worked on the case, approved it or found this cannot judge it; somebody else has to.");
        }
    }

    private void note(String number, Actor by, CaseEventKind kind, Map<String, ?> data) {
        ledger.append(number, by, kind, data);
    }
}
