package org.huifang.channel.gateway;

import java.util.Map;
import org.huifang.worker.Outcome;
import org.huifang.worker.TopicTask;
import org.huifang.worker.TopicWorker;
import org.springframework.web.client.RestClient;

/** Serves {@code send-sms}, {@code send-push} and {@code send-wechat}: fetch the content, hand it to the gateway. */
class SendThroughGatewayWorker implements TopicWorker {

    static final String MESSAGE = "messageId";
    private static final Outcome UNDELIVERABLE = Outcome.error("MESSAGE_UNDELIVERABLE");

    private final String path;
    private final RestClient huifang;
    private final Gateway gateway;

    SendThroughGatewayWorker(String path, RestClient huifang, Gateway gateway) {
        this.path = path;
        this.huifang = huifang;
        this.gateway = gateway;
    }

    @Override
    public Outcome work(TopicTask task) {
        var content = contentOf(task);
        try {
            gateway.send(path, content);
            return Outcome.COMPLETE;
        } catch (Gateway.Refused refused) {
            return UNDELIVERABLE;
        }
    }

    /** The channel is given up, and the process chooses another. */
    @Override
    public Outcome giveUp(TopicTask task) {
        return UNDELIVERABLE;
    }

    private MessageContent contentOf(TopicTask task) {
        return huifang.get()
                .uri("/api/outbound-messages/{id}", Map.of("id", task.reference(MESSAGE)))
                .retrieve()
                .body(MessageContent.class);
    }
}
