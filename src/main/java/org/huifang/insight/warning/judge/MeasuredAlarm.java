package org.huifang.insight.warning.judge;

import org.huifang.insight.warning.signal.Level;

/** An alarm as measured, and the known event that holds for it, or null. */
public record MeasuredAlarm(Level level, DeclaredEvent event) {

    public boolean isExplained() {
        return event != null && event.explains() && level != Level.RED;
    }

    public boolean isDamped() {
        return event != null && !isExplained();
    }

    /** One level milder; null for none. */
    public Level getMilder() {
        return level == Level.YELLOW ? null : Level.values()[level.ordinal() - 1];
    }
}
