package org.huifang.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** Complaints handled by so many clients at once, each beginning the next one when one is closed. */
final class Load {

    private static final Duration DELIVERY = Duration.ofMinutes(3);
    private static final Duration NEXT_LOOK = Duration.ofMillis(200);

    private final Lifecycle lifecycle;
    private final DemoUser admin;
    private final int clients;

    Load(ApplicationUnderTest application, int clients) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.lifecycle = new Lifecycle(application.address(), http);
        this.admin = new DemoUser("admin", application.address(), http, new LongAdder());
        this.clients = clients;
    }

    /**
     * @param elapsed from the first request until every message was sent
     * @param failures what went wrong, one sentence for each lifecycle that failed
     * @param requests all requests of the lifecycles, polls included
     */
    record Result(Duration elapsed, List<Lifecycle.Timing> timings, List<String> failures, long requests, long polls) {

        double perSecond() {
            return timings.size() / (elapsed.toNanos() / 1e9);
        }
    }

    /**
     * Returns when all complaints are closed and all messages about them have left. Looking after the messages is not among the
     * requests; its cost is, as with the polls, in every other figure.
     */
    Result handle(int complaints) throws InterruptedException {
        var requests = lifecycle.requests();
        var polls = lifecycle.polls();
        var failures = new ArrayList<String>();
        var started = System.nanoTime();
        var timings = runAll(complaints, failures);
        awaitDelivered(failures);
        var elapsed = Duration.ofNanos(System.nanoTime() - started);
        return new Result(
                elapsed, timings, List.copyOf(failures), lifecycle.requests() - requests, lifecycle.polls() - polls);
    }

    private List<Lifecycle.Timing> runAll(int complaints, List<String> failures) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var running = new ArrayList<Future<Lifecycle.Timing>>();
            for (int i = 0; i < complaints; i++) {
                running.add(threads.submit(lifecycle::run));
            }
            var timings = new ArrayList<Lifecycle.Timing>();
            for (var one : running) {
                try {
                    timings.add(one.get());
                } catch (ExecutionException failure) {
                    failures.add(String.valueOf(failure.getCause()));
                }
            }
            return timings;
        } finally {
            threads.shutdownNow();
        }
    }

    private void awaitDelivered(List<String> failures) throws InterruptedException {
        var deadline = System.nanoTime() + DELIVERY.toNanos();
        for (var open = undelivered(); open > 0; open = undelivered()) {
            if (System.nanoTime() > deadline) {
                failures.add(open + " messages were not delivered within " + DELIVERY);
                return;
            }
            Thread.sleep(NEXT_LOOK.toMillis());
        }
    }

    private long undelivered() throws InterruptedException {
        try {
            return admin.get("/engine-rest/process-instance/count?processDefinitionKey=deliver-message")
                    .path("count")
                    .asLong();
        } catch (IOException e) {
            throw new LifecycleFailed(e);
        }
    }
}
