/**
 * Why a promise is due when it is: the stretches that counted, the pauses, the moves, the calendar, the policy row. For staff
 * in full, for customers in a sentence.
 */
package org.huifang.sla.why;
