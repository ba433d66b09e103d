package org.huifang.followup.conduct;

import java.time.Instant;

/**
 * @param remindAt after the end when no reminder is sent
 * @param endsAt from then on nobody waits for an answer
 */
public record SurveyTimes(Instant remindAt, Instant endsAt) {}
