package org.huifang.followup.survey.answer;

/**
 * Wants to know when a survey is answered or its answer changed. Called in the transaction of the answer: what it writes is
 * committed with the answer, and when it fails the answer is not taken. What is called twice for one survey must act once.
 */
public interface WhenAnswered {

    void answered(AnsweredSurvey survey);
}
