package org.huifang.worker;

import org.camunda.bpm.client.task.ExternalTask;

/** A task of a topic, as the engine hands it out to a worker. */
public final class TopicTask {

    private final ExternalTask task;

    TopicTask(ExternalTask task) {
        this.task = task;
    }

    /** The same for every try, so it serves as an idempotency key. */
    public String id() {
        return task.getId();
    }

    public String caseNumber() {
        return task.getBusinessKey();
    }

    /** The value of a variable the worker subscribed with. */
    public String reference(String variable) {
        return task.getVariable(variable);
    }
}
