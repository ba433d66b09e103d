package org.huifang.complaint.investigation;

import org.huifang.workflow.Decision;

/**
 * One step of an investigation.
 *
 * @param chinese what is to be done
 * @param english the same
 * @param evidence what is to be kept of it, in Chinese and English, or null
 * @param answeredByParcel whether the parcel's facts say it already
 */
public record Step(
        String code, String chinese, String english, boolean required, String evidence, boolean answeredByParcel) {

    static Step of(Decision.Row row) {
        return new Step(
                row.text("step"),
                row.text("zh"),
                row.text("en"),
                row.flag("required"),
                row.text("evidence"),
                "PARCEL".equals(row.text("answeredBy")));
    }

    /** What an agent reads beside the box. */
    public String label() {
        var asked = evidence == null ? "" : " · 凭证 Evidence: " + evidence;
        return (required ? "【必做 Required】" : "") + chinese + " " + english + asked;
    }
}
