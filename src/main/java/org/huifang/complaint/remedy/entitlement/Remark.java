package org.huifang.complaint.remedy.entitlement;

/**
 * What the person who decides has to look at.
 *
 * @param reason for agents, in Chinese and English
 * @param rule name of the rule that says so
 */
public record Remark(Code code, String reason, String rule) {

    public enum Code {
        /** Something was already paid on the same waybill. */
        DUPLICATE_PAYMENT,
        FREIGHT_UNKNOWN,
        SALVAGE_DEDUCTED
    }
}
