package org.huifang.channel.gateway;

import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.backoff.ExponentialBackoffStrategy;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Subscribes the workers once the application is ready, and stops them before it closes. */
@Configuration(proxyBeanMethods = false)
@Profile({"standalone", "worker"})
@EnableConfigurationProperties(GatewaySettings.class)
public class GatewayWorkers {

    private static final int ONE_AT_A_TIME = 1;
    private static final long LONG_POLL_MILLIS = 20_000;

    private final GatewaySettings settings;
    private ExternalTaskClient client;

    GatewayWorkers(GatewaySettings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        client = ExternalTaskClient.create()
                .baseUrl(settings.server() + "/engine-rest")
                .addInterceptor(new BasicAuthProvider(settings.user(), settings.password()))
                .maxTasks(ONE_AT_A_TIME)
                .lockDuration(settings.lock().toMillis())
                .asyncResponseTimeout(LONG_POLL_MILLIS)
                .backoffStrategy(new ExponentialBackoffStrategy(200, 2, 3_000))
                .build();
        subscribe("send-sms", "/sms");
        subscribe("send-push", "/push");
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (client != null) {
            client.stop();
        }
    }

    private void subscribe(String topic, String path) {
        client.subscribe(topic)
                .variables("messageId")
                .handler(new SendThroughGatewayWorker(path, huifang(), gateway()))
                .open();
    }

    private RestClient huifang() {
        return RestClient.builder()
                .requestFactory(withTimeouts())
                .baseUrl(settings.server())
                .defaultHeaders(headers -> headers.setBasicAuth(settings.user(), settings.password()))
                .build();
    }

    private Gateway gateway() {
        var http = RestClient.builder().requestFactory(withTimeouts()).baseUrl(settings.gateway());
        if (!settings.gatewayToken().isEmpty()) {
            http.defaultHeaders(headers -> headers.setBearerAuth(settings.gatewayToken()));
        }
        return new Gateway(http.build());
    }

    private ClientHttpRequestFactory withTimeouts() {
        return ClientHttpRequestFactoryBuilder.jdk()
                .build(ClientHttpRequestFactorySettings.defaults()
                        .withConnectTimeout(settings.timeout())
                        .withReadTimeout(settings.timeout()));
    }
}
