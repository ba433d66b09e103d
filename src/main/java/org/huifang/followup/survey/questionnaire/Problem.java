package org.huifang.followup.survey.questionnaire;

/** Why an answer cannot be taken. */
public enum Problem {
    MISSING,
    NOT_AN_OPTION,
    TOO_LONG
}
