package org.huifang.complaint.parcel;

import org.huifang.complaint.ComplaintNumber;
import org.huifang.workflow.Refusal;

/** Facts were asked for again, of a case that names no parcel or has ended. */
public class NothingToFetch extends Refusal {

    NothingToFetch(ComplaintNumber number) {
        super(
                "投诉 %s 已结束或没有运单号，无可查询".formatted(number),
                "Complaint %s has ended or names no waybill; there are no parcel facts to fetch.".formatted(number));
    }
}
