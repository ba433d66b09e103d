/**
 * Questionnaires as files: what is asked, in Chinese and English, which question follows which answer, and what an answer may
 * be. A version that customers have been asked by never changes.
 */
package org.huifang.followup.survey.questionnaire;
