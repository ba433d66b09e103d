package org.huifang.complaint.task;

import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.parcel.InvalidWaybill;
import org.huifang.complaint.parcel.ParcelDesk;
import org.huifang.workflow.SubmittedForm;
import org.springframework.stereotype.Component;

/** The field in which an agent may name the parcel, in every form that has it. */
@Component
class SubmittedWaybill {

    static final String FIELD = "waybill";

    private final ParcelDesk parcels;

    SubmittedWaybill(ParcelDesk parcels) {
        this.parcels = parcels;
    }

    /** A field that was left alone changes nothing. */
    void takeDown(ComplaintNumber number, SubmittedForm form) {
        form.findText(FIELD, TaskTexts.LONGEST_TEXT).ifPresent(waybill -> {
            try {
                parcels.named(number, waybill, Actor.staff(form.completedBy()));
            } catch (InvalidWaybill invalid) {
                throw form.wrong(FIELD, invalid.chinese(), invalid.getMessage());
            }
        });
    }
}
