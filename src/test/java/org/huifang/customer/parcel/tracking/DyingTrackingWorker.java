package org.huifang.customer.parcel.tracking;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.huifang.worker.Tries;
import org.huifang.worker.WorkerConnection;
import org.huifang.worker.WorkerSettings;

/** The real worker, which dies a number of times after it told us the facts and before it tells the engine, and then lives. */
final class DyingTrackingWorker implements ExternalTaskHandler {

    /** Not an exception that anything would handle: a dead worker handles nothing. */
    private static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    private final Tries worker;
    private final AtomicInteger lives;
    private final AtomicInteger deaths = new AtomicInteger();

    DyingTrackingWorker(WorkerSettings settings, TrackingSettings tracking, int times) {
        var connection = new WorkerConnection(settings);
        connection.stop(); // only its HTTP is wanted
        this.worker = new Tries(
                "fetch-parcel-facts",
                new FetchParcelFactsWorker(
                        new CaseDesk(connection.huifang()),
                        new TrackingService(connection.outside(tracking.url(), tracking.token())),
                        Clock.systemUTC()));
        this.lives = new AtomicInteger(times);
    }

    int deaths() {
        return deaths.get();
    }

    @Override
    public void execute(ExternalTask task, ExternalTaskService engine) {
        worker.execute(task, (ExternalTaskService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ExternalTaskService.class}, (proxy, method, arguments) -> {
                    if (lives.getAndDecrement() > 0) {
                        deaths.incrementAndGet();
                        throw new Killed();
                    }
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
