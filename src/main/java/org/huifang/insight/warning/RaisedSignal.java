package org.huifang.insight.warning;

import java.time.LocalDate;
import org.huifang.insight.warning.signal.Level;

/**
 * One alarm that belongs to a warning.
 *
 * @param detail category within the subject, or empty
 * @param event id of the known event that made it milder, or null
 * @param figures what was measured, JSON
 */
public record RaisedSignal(LocalDate day, String rule, String detail, Level level, Long event, String figures) {}
