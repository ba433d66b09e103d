package org.huifang.followup.result;

import org.huifang.followup.Finding;
import org.huifang.workflow.Decision;

/** @param reopens whether a complaint it is about is taken up again, rather than a new one started */
record Judgement(Finding finding, boolean reopens, Decision decision) {

    String rule() {
        return decision.answer().rule();
    }
}
