package org.huifang.testing;

import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.offer.Answer;
import org.huifang.complaint.remedy.offer.AnswerDesk;
import org.huifang.complaint.remedy.settlement.Payout;
import org.huifang.complaint.remedy.settlement.PayoutDesk;
import org.huifang.complaint.remedy.settlement.Payouts;

/** The customer's and the worker's part of a remedy. */
class RemedyDriver {

    private static final long LOCK_MILLIS = 60_000;

    private final AnswerDesk answers;
    private final PayoutDesk desk;
    private final Payouts payouts;
    private final ExternalTaskService tasks;

    RemedyDriver(AnswerDesk answers, PayoutDesk desk, Payouts payouts, ExternalTaskService tasks) {
        this.answers = answers;
        this.desk = desk;
        this.payouts = payouts;
        this.tasks = tasks;
    }

    void answer(ComplaintNumber number, Answer answer) {
        answers.answered(number, answer, null, Actor.CUSTOMER);
    }

    /** @param asked what workers are asked to do for the case */
    void carryOut(ComplaintNumber number, List<ExternalTask> asked) {
        var due = payouts.of(number).stream()
                .filter(payout -> payout.state() == Payout.State.DUE)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is due for " + number));
        desk.order(due.id());
        desk.done(due.id(), "TEST-" + due.idempotencyKey());
        var task = asked.stream().findFirst().orElseThrow(() -> new AssertionError("No worker is asked for " + number));
        tasks.lock(task.getId(), "test", LOCK_MILLIS);
        tasks.complete(task.getId(), "test");
    }
}
