package org.huifang.channel.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;

/** Serves {@code send-sms} and {@code send-push}: fetch the content, hand it to the gateway, tell the engine. */
class SendThroughGatewayWorker implements ExternalTaskHandler {

    private static final Logger log = LoggerFactory.getLogger(SendThroughGatewayWorker.class);
    private static final String UNDELIVERABLE = "MESSAGE_UNDELIVERABLE";
    /** Pauses before each next try; after the last the channel is given up and the process chooses another. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final String path;
    private final RestClient huifang;
    private final Gateway gateway;

    SendThroughGatewayWorker(String path, RestClient huifang, Gateway gateway) {
        this.path = path;
        this.huifang = huifang;
        this.gateway = gateway;
    }

    @Override
    public void execute(ExternalTask task, ExternalTaskService engine) {
        try {
            gateway.send(path, contentOf(task));
            engine.complete(task);
        } catch (Gateway.Refused refused) {
            engine.handleBpmnError(task, UNDELIVERABLE);
        } catch (RuntimeException failure) {
            failed(task, engine, failure);
        }
    }

    private MessageContent contentOf(ExternalTask task) {
        return huifang.get()
                .uri("/api/outbound-messages/{id}", Map.of("id", task.<String>getVariable("messageId")))
                .retrieve()
                .body(MessageContent.class);
    }

    /**
     * The client library would only log a failure; retries are ours to count. They run from one more than there are pauses
     * down to one, because at none the engine would no longer hand the task out and nobody could give the channel up.
     */
    private static void failed(ExternalTask task, ExternalTaskService engine, RuntimeException failure) {
        var left = Optional.ofNullable(task.getRetries()).orElse(PAUSES.size() + 1);
        var kind = failure.getClass().getSimpleName();
        log.warn("Message task {} failed ({}), {} tries left.", task.getId(), kind, left - 1);
        if (left == 1) {
            engine.handleBpmnError(task, UNDELIVERABLE);
            return;
        }
        var pause = PAUSES.get(PAUSES.size() + 1 - left);
        engine.handleFailure(task, "The gateway failed (%s).".formatted(kind), null, left - 1, pause.toMillis());
    }
}
