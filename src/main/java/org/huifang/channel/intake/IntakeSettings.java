package org.huifang.channel.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken in.
 *
 * @param mostPerSender messages of one sender within an hour; more go to quarantine, because such a number is a loop of two
 *     machines rather than a customer (own: 30)
 * @param largestFile a larger attachment is kept in the raw message only, in bytes (own: 10 MiB, a long video of a phone)
 */
@ConfigurationProperties("huifang.intake")
public record IntakeSettings(@DefaultValue("30") int mostPerSender, @DefaultValue("10485760") long largestFile) {}
