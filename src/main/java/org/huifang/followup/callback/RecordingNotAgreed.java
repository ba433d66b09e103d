package org.huifang.followup.callback;

import org.huifang.workflow.Refusal;

/** A call may be recorded only with the customer's consent. */
public class RecordingNotAgreed extends Refusal {

    RecordingNotAgreed() {
        super("客户未同意录音，不得登记录音", "the customer has not agreed to recording, so that no recording may be entered");
    }
}
