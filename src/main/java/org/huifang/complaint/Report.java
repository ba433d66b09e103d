package org.huifang.complaint;

/**
 * What the customer said.
 *
 * @param waybill the parcel's waybill number, or null
 * @param declaredValueYuan declared value in whole yuan, or null
 */
public record Report(String subject, String description, String waybill, Long declaredValueYuan) {

    public static final int LONGEST_SUBJECT = 200;
    /** Longer texts are refused on the API; mail bodies are cut here and kept whole in the inbox. */
    public static final int LONGEST_DESCRIPTION = 20_000;
}
