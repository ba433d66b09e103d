/**
 * Surveys: who was invited to answer which questionnaire on which occasion, by which way, and what became of it. Others send
 * the links and decide what a bad score leads to.
 */
package org.huifang.followup.survey;
