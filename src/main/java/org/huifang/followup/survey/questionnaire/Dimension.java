package org.huifang.followup.survey.questionnaire;

/** What a score is about. Names are stored; never rename one. */
public enum Dimension {
    OVERALL,
    /** How much effort it took the customer. */
    EFFORT,
    /** Whether they would recommend us. */
    LOYALTY,

    // The six dimensions of a courier's service (S0-03).
    SPEED,
    SAFETY,
    SERVICE,
    INTACTNESS,
    PRICE,
    TRANSPARENCY,

    // The six standard questions (S2-37); price is the same dimension.
    QUALITY,
    RELIABILITY,
    CONVENIENCE,
    RESPONSE,
    COMMUNICATION,

    // The trio of how a matter was handled (S4-32): 态度, 效率, 效果.
    ATTITUDE,
    EFFICIENCY,
    EFFECT
}
