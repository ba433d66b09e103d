package org.huifang.report;

/** A sentence of a report in both languages. */
public record Sentence(String zh, String en) {}
