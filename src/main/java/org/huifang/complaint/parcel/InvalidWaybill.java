package org.huifang.complaint.parcel;

import org.huifang.workflow.Refusal;

/** What somebody typed cannot be a waybill number; the sentence, which follows the field's name, does not repeat it. */
public class InvalidWaybill extends Refusal {

    InvalidWaybill() {
        super("应为 6 至 40 位字母、数字或连字符", "must have 6 to 40 letters, digits and hyphens");
    }
}
