package org.huifang.followup.survey.questionnaire;

/**
 * One answer to choose.
 *
 * @param code what is stored
 */
public record Option(String code, Words text) {}
