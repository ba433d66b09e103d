package org.huifang.insight.warning;

import java.time.Instant;
import java.time.LocalDate;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Level;
import org.huifang.insight.warning.signal.Subject;

/**
 * A warning about one subject, from its first alarm until it is known whether it was right.
 *
 * @param judgedDay whose figures raised it
 * @param ownerGroup id of a group
 * @param plan code of what is to be done
 * @param dueAt by when somebody has looked
 * @param finding what the owner found; null until then
 * @param judgeAt when it is asked whether it was right; null unless it was found real
 * @param verdict what it turned out to be; null until it is closed
 */
public record Warning(
        String number,
        Dimension dimension,
        String subject,
        Level level,
        String rule,
        LocalDate judgedDay,
        Instant raisedAt,
        Instant worsenedAt,
        String ownerGroup,
        String plan,
        Instant dueAt,
        Instant escalatedAt,
        Finding finding,
        String foundBy,
        Instant foundAt,
        Instant judgeAt,
        Verdict verdict,
        String judgedBy,
        Instant closedAt) {

    /** What the owner finds when looking. */
    public enum Finding {
        REAL,
        FALSE_ALARM,
        KNOWN_EVENT
    }

    /** What it turned out to be. */
    public enum Verdict {
        HIT,
        FALSE,
        /** By a known event: neither. */
        EXPLAINED
    }

    public Subject about() {
        return new Subject(dimension, subject);
    }
}
