package org.huifang.desk.web;

import java.util.Map;
import java.util.Optional;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintLifecycle;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.IllegalStatusChange;
import org.huifang.complaint.UnknownComplaint;
import org.huifang.complaint.progress.CustomerUpdates;
import org.huifang.complaint.remedy.offer.NoOfferAwaitsAnswer;
import org.huifang.desk.words.DeskWords;
import org.huifang.workflow.Refusal;
import org.springframework.stereotype.Component;

/** Why something was not done, in both languages. */
@Component
class ActionRefusals {

    private static final Map<Class<?>, String> KEYS = Map.of(
            IllegalStatusChange.class, "refused.closed",
            ComplaintStatus.NotInHand.class, "refused.closed",
            CustomerUpdates.CaseEnded.class, "refused.closed",
            ComplaintDesk.NothingToMergeInto.class, "refused.merge",
            ComplaintDesk.ReopenWindowClosed.class, "refused.window",
            ComplaintLifecycle.NotReady.class, "refused.busy",
            NoOfferAwaitsAnswer.class, "refused.offer",
            UnknownComplaint.class, "refused.number");

    private final DeskWords words;

    ActionRefusals(DeskWords words) {
        this.words = words;
    }

    /** Empty when it is no refusal, but a failure. */
    Optional<String> sentence(RuntimeException cause) {
        return cause instanceof Refusal refusal
                ? Optional.of(refusal.chinese() + " " + refusal.getMessage())
                : Optional.ofNullable(KEYS.get(cause.getClass())).map(words::of);
    }
}
