package org.huifang.testing;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;

/** An engine that hands out one thing to do again and again, as long as a real one would, and writes down what it is told. */
public class RecordingEngine {

    public static final String MESSAGE = "7f0c2f7e-0000-4000-8000-000000000001";

    private final List<String> reports = new ArrayList<>();
    private Integer retries;

    /** What the worker reported, oldest first. */
    public List<String> reports() {
        return reports;
    }

    public ExternalTask task() {
        return fake(ExternalTask.class, (method, arguments) -> switch (method.getName()) {
            case "getId" -> "task";
            case "getBusinessKey" -> "HF26-00000042-5";
            case "getRetries" -> retries;
            case "getVariable" -> MESSAGE;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    public ExternalTaskService service() {
        return fake(ExternalTaskService.class, (method, arguments) -> {
            switch (method.getName()) {
                case "complete" -> reports.add("complete");
                case "handleBpmnError" -> reports.add("error " + arguments[1]);
                case "handleFailure" -> {
                    retries = (Integer) arguments[3];
                    reports.add(
                            "failure, %d left, pause %s".formatted(retries, Duration.ofMillis((Long) arguments[4])));
                }
                default -> throw new UnsupportedOperationException(method.getName());
            }
            return null;
        });
    }

    private interface Answer {
        Object to(Method method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments)));
    }
}
