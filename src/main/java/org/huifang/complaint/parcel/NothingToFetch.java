package org.huifang.complaint.parcel;

import org.huifang.complaint.ComplaintNumber;

/** Facts were asked for again, of a case that names no parcel or has ended. */
public class NothingToFetch extends RuntimeException {

    NothingToFetch(ComplaintNumber number) {
        super("Complaint %s has ended or names no waybill; there are no parcel facts to fetch.".formatted(number));
    }
}
