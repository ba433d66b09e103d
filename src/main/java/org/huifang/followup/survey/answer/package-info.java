/**
 * Answers: taken by link or by phone under the same rules, kept in every revision, read as scores. A customer's own words stand
 * in one table and are handed to nobody unasked.
 */
package org.huifang.followup.survey.answer;
