package org.huifang.complaint.remedy.task;

import java.math.BigDecimal;
import java.util.Optional;
import org.huifang.workflow.SubmittedForm;

/** Forms ask for yuan with up to two decimals; everything behind them counts cents. */
public final class Yuan {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999.99");

    /** Cents; empty when the field was left alone. */
    public static Optional<Long> find(SubmittedForm form, String field) {
        return form.findAmount(field).map(yuan -> cents(form, field, yuan));
    }

    private static Long cents(SubmittedForm form, String field, BigDecimal yuan) {
        // Compared before it is scaled: 1e999999999 is a number too.
        if (yuan.signum() < 0
                || yuan.compareTo(LARGEST) > 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw form.wrong(
                    field,
                    "必须是 0 到 %s 之间的金额，最多两位小数".formatted(LARGEST),
                    "must be an amount from 0 to %s with at most two decimals".formatted(LARGEST));
        }
        return yuan.movePointRight(2).longValueExact();
    }

    private Yuan() {}
}
