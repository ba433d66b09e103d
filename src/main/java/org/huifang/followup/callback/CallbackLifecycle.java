package org.huifang.followup.callback;

import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;

/** The callback's process, as the web sees it. */
public interface CallbackLifecycle {

    /**
     * The customer answered the written question.
     *
     * @throws NoAnswerAwaited when the case is not waiting for one
     */
    void answered(ComplaintNumber number, Complaint.Outcome result);

    class NoAnswerAwaited extends RuntimeException {
        public NoAnswerAwaited(ComplaintNumber number) {
            super("Complaint %s is not waiting for an answer.".formatted(number));
        }
    }
}
