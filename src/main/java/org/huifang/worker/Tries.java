package org.huifang.worker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a worker try, and try again after pauses; the client library would only log a failure. Retries run from one more than
 * there are pauses down to one, because at none the engine would no longer hand the task out and nobody could give it up.
 */
public final class Tries implements ExternalTaskHandler {

    private static final Logger log = LoggerFactory.getLogger(Tries.class);

    /** Pauses before each next try, the same as those of the models' save points. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private static final int ALL = PAUSES.size() + 1;
    private static final int LAST = 1;

    private final String topic;
    private final TopicWorker worker;

    public Tries(String topic, TopicWorker worker) {
        this.topic = topic;
        this.worker = worker;
    }

    @Override
    public void execute(ExternalTask task, ExternalTaskService engine) {
        try {
            tell(engine, task, worker.work(new TopicTask(task)));
        } catch (RuntimeException failure) {
            failed(task, engine, failure);
        }
    }

    private void failed(ExternalTask task, ExternalTaskService engine, RuntimeException failure) {
        var left = Optional.ofNullable(task.getRetries()).orElse(ALL);
        log.warn("{} for {} failed ({}), {} tries left.", topic, task.getBusinessKey(), kindOf(failure), left - 1);
        if (left > LAST) {
            fail(task, engine, failure, left - 1, PAUSES.get(ALL - left));
            return;
        }
        try {
            var outcome = worker.giveUp(new TopicTask(task));
            if (outcome == Outcome.INCIDENT) {
                fail(task, engine, failure, 0, Duration.ZERO);
            } else {
                tell(engine, task, outcome);
            }
        } catch (RuntimeException notEvenThat) {
            fail(task, engine, notEvenThat, LAST, PAUSES.get(PAUSES.size() - 1));
        }
    }

    private static void tell(ExternalTaskService engine, ExternalTask task, Outcome outcome) {
        switch (outcome.kind()) {
            case COMPLETE -> engine.complete(task);
            case ERROR -> engine.handleBpmnError(task, outcome.error());
            case TAKEN_BACK -> log.info("The case of {} ended before its task was done.", task.getBusinessKey());
            case INCIDENT -> engine.handleFailure(task, "A person has to look at it.", null, 0, 0);
        }
    }

    private void fail(
            ExternalTask task, ExternalTaskService engine, RuntimeException failure, int left, Duration pause) {
        engine.handleFailure(task, "%s failed (%s).".formatted(topic, kindOf(failure)), null, left, pause.toMillis());
    }

    private static String kindOf(RuntimeException failure) {
        return failure.getClass().getSimpleName();
    }
}
