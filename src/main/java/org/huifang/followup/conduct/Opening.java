package org.huifang.followup.conduct;

import java.time.Instant;
import org.huifang.channel.ContactVerdict.Verdict;
import org.huifang.followup.FollowUp.Way;

/**
 * How a follow-up begins.
 *
 * @param allowedAt when to ask again, for DEFER; null otherwise
 * @param way how the customer can be asked
 * @param manager user id of who looks after the customer, or null
 */
public record Opening(Verdict verdict, Instant allowedAt, Way way, String manager) {}
