package org.huifang.complaint.triage.text;

/** How a customer sounds. */
public enum Tone {
    CALM,
    UPSET,
    ANGRY
}
