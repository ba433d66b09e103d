package org.huifang.complaint.remedy.offer;

import org.huifang.complaint.ComplaintNumber;
import org.huifang.workflow.Refusal;

public class NoOfferAwaitsAnswer extends Refusal {

    public NoOfferAwaitsAnswer(ComplaintNumber number) {
        super(
                "投诉 %s 没有等待答复的方案".formatted(number.value()),
                "Complaint %s has no offer that waits for an answer.".formatted(number.value()));
    }
}
