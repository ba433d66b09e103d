package org.huifang.customer.risk;

import org.huifang.workflow.Refusal;

/** An override that would not be one. */
public class InvalidOverride extends Refusal {

    InvalidOverride() {
        super("改判的截止时间必须在将来，且不超过 366 天。", "An override must end in the future, and within 366 days.");
    }
}
