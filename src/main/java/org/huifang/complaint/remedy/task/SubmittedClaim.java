package org.huifang.complaint.remedy.task;

import org.huifang.complaint.remedy.Claim;
import org.huifang.complaint.remedy.entitlement.LossKind;
import org.huifang.workflow.SubmittedForm;

/** The part of the investigation's form that is about parcel and loss; every field of it may be left alone. */
public final class SubmittedClaim {

    private static final int WHOLE = 100;
    private static final int LONGEST_DELAY_DAYS = 3650;

    public static Claim of(SubmittedForm form) {
        return new Claim(
                form.findText("lossKind", 60)
                        .map(given -> form.choice("lossKind", LossKind.class))
                        .orElse(null),
                form.findWhole("lossSharePercent", 1, WHOLE).orElse(WHOLE),
                Yuan.find(form, "actualLossYuan").orElse(null),
                form.flag("lossProven"),
                Yuan.find(form, "insuredYuan").orElse(null),
                Yuan.find(form, "freightYuan").orElse(null),
                Yuan.find(form, "insuranceFeeYuan").orElse(null),
                Yuan.find(form, "salvageYuan").orElse(0L),
                form.findWhole("delayDays", 0, LONGEST_DELAY_DAYS).orElse(null),
                form.flag("valueLostByDelay"));
    }

    private SubmittedClaim() {}
}
