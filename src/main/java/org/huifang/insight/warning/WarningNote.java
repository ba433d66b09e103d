package org.huifang.insight.warning;

import java.time.Instant;

/** What somebody wrote about a warning. */
public record WarningNote(Instant at, String author, String words) {}
