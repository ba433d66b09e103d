package org.huifang.channel.gateway;

import org.huifang.worker.WorkerConnection;
import org.huifang.worker.WorkerSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Subscribes the workers once the application is ready, and stops them before it closes. */
@Configuration(proxyBeanMethods = false)
@Profile({"standalone", "worker"})
@EnableConfigurationProperties({WorkerSettings.class, GatewaySettings.class})
public class GatewayWorkers {

    private static final String MESSAGE = SendThroughGatewayWorker.MESSAGE;

    private final WorkerSettings settings;
    private final GatewaySettings gateway;
    private WorkerConnection connection;

    GatewayWorkers(WorkerSettings settings, GatewaySettings gateway) {
        this.settings = settings;
        this.gateway = gateway;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        connection = new WorkerConnection(settings);
        connection.serve("send-sms", through("/sms"), MESSAGE);
        connection.serve("send-push", through("/push"), MESSAGE);
        connection.serve("send-wechat", through("/wechat"), MESSAGE);
    }

    private SendThroughGatewayWorker through(String path) {
        var outside = connection.outside(gateway.gateway(), gateway.gatewayToken());
        return new SendThroughGatewayWorker(path, connection.huifang(), new Gateway(outside));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (connection != null) {
            connection.stop();
        }
    }
}
