package org.huifang.testing;

import java.lang.reflect.Proxy;
import java.util.List;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.huifang.worker.TopicWorker;
import org.huifang.worker.Tries;

/**
 * A worker on the real engine: its tries, pauses and giving up are the real ones, and only the long poll is left out, so that a
 * test moves its time.
 */
public class EngineWorker {

    private static final long LOCK_MILLIS = 60_000;
    private static final int BATCH = 100;

    private final ExternalTaskService engine;
    private final String topic;
    private final String name;
    private final Tries tries;

    public EngineWorker(ExternalTaskService engine, String topic, String name, TopicWorker worker) {
        this.engine = engine;
        this.topic = topic;
        this.name = name;
        this.tries = new Tries(topic, worker);
    }

    /** Does everything that is due; returns how many there were. */
    public int work() {
        var fetched = fetch();
        fetched.forEach(task -> tries.execute(told(task), new Reports().to()));
        return fetched.size();
    }

    /** Takes what is due, and is killed before it has said anything. */
    public List<ExternalTask> takeAndDie() {
        return fetch().stream().map(EngineWorker::told).toList();
    }

    private List<LockedExternalTask> fetch() {
        return engine.fetchAndLock(BATCH, name).topic(topic, LOCK_MILLIS).execute();
    }

    private static ExternalTask told(LockedExternalTask task) {
        return answering(ExternalTask.class, (method, arguments) -> switch (method) {
            case "getId" -> task.getId();
            case "getBusinessKey" -> task.getBusinessKey();
            case "getRetries" -> task.getRetries();
            case "getVariable" -> task.getVariables().get(arguments[0]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private final class Reports {

        org.camunda.bpm.client.task.ExternalTaskService to() {
            return answering(org.camunda.bpm.client.task.ExternalTaskService.class, (method, arguments) -> {
                var id = ((ExternalTask) arguments[0]).getId();
                switch (method) {
                    case "complete" -> engine.complete(id, name);
                    case "handleBpmnError" -> engine.handleBpmnError(id, name, (String) arguments[1]);
                    case "handleFailure" ->
                        engine.handleFailure(
                                id, name, (String) arguments[1], (Integer) arguments[3], (Long) arguments[4]);
                    default -> throw new UnsupportedOperationException(method);
                }
                return null;
            });
        }
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
