package org.huifang.complaint.remedy.payout;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.huifang.worker.Tries;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/** The real worker, which dies at one step a number of times, as if its process were killed there, and then lives. */
final class DyingWorker implements ExternalTaskHandler {

    /** Where it dies; "after" means that the other side has done it and the worker never learnt of it. */
    enum Step {
        BEFORE_ORDERING,
        AFTER_ORDERING,
        BEFORE_PAYING,
        AFTER_PAYING,
        BEFORE_RECEIPT,
        AFTER_RECEIPT,
        BEFORE_COMPLETING,
        AFTER_COMPLETING
    }

    /** Not an exception that anything would handle: a dead worker handles nothing. */
    private static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    private final Step step;
    private final AtomicInteger lives;
    private final AtomicInteger deaths = new AtomicInteger();
    private final Tries worker;

    DyingWorker(Step step, int times, String server, String password, String token) {
        this.step = step;
        this.lives = new AtomicInteger(times);
        var huifang = RestClient.builder()
                .baseUrl(server)
                .defaultHeaders(headers -> headers.setBasicAuth("worker", password))
                .requestInterceptor(this::dyingAtDesk);
        var outside = RestClient.builder()
                .baseUrl(server + "/sandbox/payout")
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .requestInterceptor(dying(Step.BEFORE_PAYING, Step.AFTER_PAYING));
        this.worker = new Tries(
                "pay-refund",
                new CarryOutWorker("/payments", new Desk(huifang.build()), new CarryingOut(outside.build())));
    }

    int deaths() {
        return deaths.get();
    }

    @Override
    public void execute(ExternalTask task, ExternalTaskService engine) {
        worker.execute(task, (ExternalTaskService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ExternalTaskService.class}, (proxy, method, arguments) -> {
                    dieAt(Step.BEFORE_COMPLETING);
                    try {
                        method.invoke(engine, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                    dieAt(Step.AFTER_COMPLETING);
                    return null;
                }));
    }

    private ClientHttpResponse dyingAtDesk(HttpRequest request, byte[] body, ClientHttpRequestExecution call)
            throws IOException {
        var ordering = request.getURI().getPath().endsWith("/order");
        return (ordering
                        ? dying(Step.BEFORE_ORDERING, Step.AFTER_ORDERING)
                        : dying(Step.BEFORE_RECEIPT, Step.AFTER_RECEIPT))
                .intercept(request, body, call);
    }

    private ClientHttpRequestInterceptor dying(Step before, Step after) {
        return (request, body, call) -> {
            dieAt(before);
            var answer = call.execute(request, body);
            try {
                dieAt(after);
            } catch (Killed killed) {
                answer.close(); // as the sockets of a dead process are closed
                throw killed;
            }
            return answer;
        };
    }

    private void dieAt(Step here) {
        if (here == step && lives.getAndDecrement() > 0) {
            deaths.incrementAndGet();
            throw new Killed();
        }
    }
}
