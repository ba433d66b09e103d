package org.huifang.complaint.appeal;

import org.huifang.workflow.Refusal;

/** An appeal cannot have come on that day. */
public class InvalidAppeal extends Refusal {

    InvalidAppeal() {
        super("收到申诉的日期须在今天或过去一年内。", "An appeal came today, or within the last year.");
    }
}
