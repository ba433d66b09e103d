package org.huifang.insight.warning.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huifang.insight.warning.signal.Level;
import org.huifang.insight.warning.signal.Subject;

/**
 * What the rules made of one piece of evidence.
 *
 * @param level null when a known event explains all of it
 * @param measured level before any known event
 * @param rules that fired, in order
 * @param event id of the known event that damps or explains it; null when there is none
 * @param duty null when it is explained
 */
public record Alarm(
        Subject subject,
        String detail,
        LocalDate day,
        Level level,
        Level measured,
        List<String> rules,
        String event,
        Duty duty,
        Map<String, Object> figures) {

    public boolean isExplained() {
        return level == null;
    }

    /** The rule that raised it. */
    public String rule() {
        return rules.get(0);
    }
}
