package org.huifang.sla.escalation;

import org.huifang.sla.SlaMilestone;

/** One level of the ladder of one clock; climbed once. */
public record Rung(String caseNumber, SlaMilestone milestone, int cycle, int level) {}
