package org.huifang.complaint.remedy.payout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out one payout: order it, have it done under its key, hand in the receipt, tell the engine. It may die anywhere in
 * between; whoever is next begins again, and the key sees to it that it is done once.
 */
class CarryOutWorker implements ExternalTaskHandler {

    private static final Logger log = LoggerFactory.getLogger(CarryOutWorker.class);
    private static final String REFUSED = "PAYOUT_REFUSED";
    /** Pauses before each next try; after the last it is an incident, because nobody knows whether it was done. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final String path;
    private final Desk desk;
    private final CarryingOut outside;

    CarryOutWorker(String path, Desk desk, CarryingOut outside) {
        this.path = path;
        this.desk = desk;
        this.outside = outside;
    }

    @Override
    public void execute(ExternalTask task, ExternalTaskService engine) {
        try {
            carryOut(task.getVariable("payoutId"));
            engine.complete(task);
        } catch (CarryingOut.Refused refused) {
            engine.handleBpmnError(task, REFUSED);
        } catch (Desk.Cancelled ended) {
            log.info("The case of {} ended before it was carried out.", task.getBusinessKey());
        } catch (RuntimeException failure) {
            failed(task, engine, failure);
        }
    }

    private void carryOut(String payoutId) {
        var order = desk.order(payoutId);
        if (!order.done()) {
            desk.done(payoutId, outside.carryOut(path, order));
        }
    }

    /** The client library would only log a failure; retries are ours to count. */
    private static void failed(ExternalTask task, ExternalTaskService engine, RuntimeException failure) {
        var left = Optional.ofNullable(task.getRetries()).orElse(PAUSES.size() + 1) - 1;
        var kind = failure.getClass().getSimpleName();
        log.warn("Carrying out {} failed ({}), {} tries left.", task.getBusinessKey(), kind, left);
        var pause = left == 0 ? Duration.ZERO : PAUSES.get(PAUSES.size() - left);
        engine.handleFailure(task, "Carrying out failed (%s).".formatted(kind), null, left, pause.toMillis());
    }
}
