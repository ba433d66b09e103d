package org.huifang.insight.warning.judge;

/**
 * A known event that holds for what is judged.
 *
 * @param explains whether it takes away yellow and orange alarms altogether; else it makes them one level milder
 */
public record DeclaredEvent(String id, boolean explains) {}
