package org.huifang.complaint.remedy.payout;

import java.util.Map;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.backoff.ExponentialBackoffStrategy;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.huifang.channel.gateway.GatewaySettings;
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

/** Subscribes the payout workers once the application is ready, and stops them before it closes. */
@Configuration(proxyBeanMethods = false)
@Profile({"standalone", "worker"})
@EnableConfigurationProperties({GatewaySettings.class, PayoutSettings.class})
public class PayoutWorkers {

    private static final int ONE_AT_A_TIME = 1;
    private static final long LONG_POLL_MILLIS = 20_000;

    /** Which topic is carried out where. */
    private static final Map<String, String> PATHS = Map.of(
            "pay-refund", "/payments",
            "issue-voucher", "/vouchers",
            "order-redelivery", "/dispatches",
            "order-replacement", "/dispatches");

    private final GatewaySettings settings;
    private final PayoutSettings payouts;
    private ExternalTaskClient client;

    PayoutWorkers(GatewaySettings settings, PayoutSettings payouts) {
        this.settings = settings;
        this.payouts = payouts;
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
        PATHS.forEach((topic, path) -> client.subscribe(topic)
                .variables("payoutId")
                .handler(new CarryOutWorker(path, new Desk(huifang()), new CarryingOut(outside())))
                .open());
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (client != null) {
            client.stop();
        }
    }

    private RestClient huifang() {
        return RestClient.builder()
                .requestFactory(withTimeouts())
                .baseUrl(settings.server())
                .defaultHeaders(headers -> headers.setBasicAuth(settings.user(), settings.password()))
                .build();
    }

    private RestClient outside() {
        var http = RestClient.builder().requestFactory(withTimeouts()).baseUrl(payouts.url());
        if (!payouts.token().isEmpty()) {
            http.defaultHeaders(headers -> headers.setBearerAuth(payouts.token()));
        }
        return http.build();
    }

    private ClientHttpRequestFactory withTimeouts() {
        return ClientHttpRequestFactoryBuilder.jdk()
                .build(ClientHttpRequestFactorySettings.defaults()
                        .withConnectTimeout(settings.timeout())
                        .withReadTimeout(settings.timeout()));
    }
}
