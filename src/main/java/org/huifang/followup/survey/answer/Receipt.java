package org.huifang.followup.survey.answer;

import java.time.Instant;

/**
 * An answer was taken.
 *
 * @param revision 1 for the first
 */
public record Receipt(int revision, Instant changeableUntil) {}
