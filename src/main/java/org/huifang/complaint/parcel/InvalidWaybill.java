package org.huifang.complaint.parcel;

/** What somebody typed cannot be a waybill number; the sentence does not repeat it. */
public class InvalidWaybill extends RuntimeException {

    InvalidWaybill() {
        super("a waybill number has 6 to 40 letters, digits and hyphens");
    }
}
