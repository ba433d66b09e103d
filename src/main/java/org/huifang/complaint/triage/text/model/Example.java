package org.huifang.complaint.triage.text.model;

import org.huifang.complaint.triage.text.language.Features;

/** A text as features, and the right answer. */
public record Example(Features features, String answer) {}
