package org.huifang.complaint.triage.text.shell;

/** A line of the input that says nothing to classify; its message never repeats the line. */
class UnreadableLine extends RuntimeException {

    UnreadableLine(String reason) {
        super(reason);
    }
}
