package org.huifang.desk.story;

import java.time.Instant;
import java.util.List;

/**
 * One message, in or out.
 *
 * @param ours whether we wrote it
 * @param who who wrote it, where it was not the customer of the case; null for everything else
 * @param what its purpose; null for what customers write
 * @param fate what became of it, with every report that came back; empty for what customers write
 */
public record MessageLine(
        Instant moment,
        String at,
        boolean ours,
        String who,
        String channel,
        String what,
        String subject,
        String text,
        List<String> fate,
        List<FileLine> files) {}
