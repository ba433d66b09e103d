package org.huifang.insight.warning.judge;

import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Level;
import org.huifang.insight.warning.signal.Subject;

/** An alarm that somebody has to see to. */
public record AlarmInForce(Subject subject, Level level) {

    public Dimension getDimension() {
        return subject.dimension();
    }

    public String getValue() {
        return subject.value();
    }
}
