package org.huifang.complaint.triage.text.model;

/** What is asked of a text; each question has a classifier of its own. */
public enum Question {
    CATEGORY,
    TYPE,
    TONE,
    REMEDY
}
