package org.huifang.complaint;

import org.huifang.complaint.triage.text.extraction.Extraction;

/**
 * What the customer said.
 *
 * @param subject may be null where nothing but more words came
 * @param waybill the parcel's waybill number, or null
 * @param declaredValueYuan declared value in whole yuan, or null
 */
public record Report(String subject, String description, String waybill, Long declaredValueYuan) {

    public static final int LONGEST_SUBJECT = 200;
    /** Longer texts are refused on the API; mail bodies are cut here and kept whole in the inbox. */
    public static final int LONGEST_DESCRIPTION = 20_000;

    /** Nobody types the character that no database stores as text; whatever way in it took, it says nothing. */
    public Report {
        subject = storable(subject);
        description = storable(description);
    }

    private static String storable(String words) {
        return words == null ? null : words.replace("\u0000", "");
    }

    /** With the first waybill that the customer's own words name, where none was given. */
    Report orNamingWaybill() {
        return waybill != null
                ? this
                : Extraction.waybillsIn(subject, description).stream()
                        .findFirst()
                        .map(this::naming)
                        .orElse(this);
    }

    Report naming(String named) {
        return new Report(subject, description, named, declaredValueYuan);
    }
}
