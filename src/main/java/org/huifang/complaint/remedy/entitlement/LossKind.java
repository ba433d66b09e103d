package org.huifang.complaint.remedy.entitlement;

/** What happened to the parcel (延误、丢失、损毁、内件短少, Express Delivery Regulations, Art. 28). */
public enum LossKind {
    /** Nothing of value is lost: service, fees, attitude. */
    NONE,
    DELAY,
    PARTIAL_DAMAGE,
    TOTAL_DAMAGE,
    SHORT_CONTENTS,
    LOSS;

    /**
     * What the category says until somebody has looked.
     *
     * @param category a code of the taxonomy, such as T1, or null
     */
    public static LossKind ofCategory(String category) {
        return switch (category == null ? "" : category) {
            case "T1", "T2", "T3", "T5" -> DELAY;
            case "T4", "L1", "L4" -> LOSS;
            case "L2", "L3" -> SHORT_CONTENTS;
            case "M2", "M4", "M5" -> PARTIAL_DAMAGE;
            case "M3" -> TOTAL_DAMAGE;
            default -> NONE;
        };
    }

    boolean losesValue() {
        return this != NONE && this != DELAY;
    }
}
