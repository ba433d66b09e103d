package org.huifang.operations;

import io.micrometer.core.instrument.Tags;

/** What is measured. Ages are of the oldest that should have been done by now, in seconds; 0 where nothing waits. */
public enum Measure {
    JOBS_DUE("huifang.jobs.due", null, "Jobs of the engine that are due and not done"),
    OLDEST_JOB("huifang.jobs.oldest", "seconds", "How long the oldest job has been due"),
    INCIDENTS(
            "huifang.incidents",
            null,
            "Jobs and external tasks that were given up and wait for a person, by process",
            "process"),
    WORKER_TASKS("huifang.worker.tasks", null, "External tasks that no worker has taken, by topic", "topic"),
    OLDEST_WORKER_TASK("huifang.worker.oldest", "seconds", "How long the oldest of them has waited, by topic", "topic"),
    INBOX("huifang.inbox", null, "Messages that were received and not yet taken in, by channel", "channel"),
    OLDEST_INCOMING("huifang.inbox.oldest", "seconds", "How long the oldest of them has waited, by channel", "channel"),
    MAILBOX_UNREAD("huifang.mailbox.unread", "seconds", "How long ago this node last could read the mailbox"),
    QUARANTINE("huifang.quarantine", null, "Messages that wait in quarantine for a person"),
    OUTBOX("huifang.outbox", null, "Messages to customers that may go out and have not, by channel", "channel"),
    OLDEST_OUTGOING(
            "huifang.outbox.oldest", "seconds", "How long the oldest of them has waited, by channel", "channel"),
    BROKEN_PROMISES(
            "huifang.promises.overdue",
            null,
            "Promises of open cases that are broken and still to be kept, by department and milestone",
            "department",
            "milestone"),
    OLDEST_ANCHOR("huifang.anchor.age", "seconds", "How long ago the day ended that the last anchor covers");

    private final String title;
    private final String unit;
    private final String description;
    private final String[] tags;

    Measure(String title, String unit, String description, String... tags) {
        this.title = title;
        this.unit = unit;
        this.description = description;
        this.tags = tags;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    String description() {
        return description;
    }

    /** @param labels one for each tag, in their order */
    Tags tags(String... labels) {
        if (labels.length != tags.length) {
            throw new IllegalArgumentException("%s has %d tags, not %d.".formatted(this, tags.length, labels.length));
        }
        var pairs = Tags.empty();
        for (var at = 0; at < tags.length; at++) {
            pairs = pairs.and(tags[at], labels[at]);
        }
        return pairs;
    }
}
