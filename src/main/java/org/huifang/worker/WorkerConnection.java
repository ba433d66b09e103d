package org.huifang.worker;

import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.backoff.ExponentialBackoffStrategy;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The connections of one group of workers: to the engine, to us, and to the systems outside. Its tasks are done one at a time;
 * another group has a connection of its own, so that a slow system outside holds up nobody else.
 */
public final class WorkerConnection {

    private static final int ONE_AT_A_TIME = 1;

    private final WorkerSettings settings;
    private final ExternalTaskClient client;

    public WorkerConnection(WorkerSettings settings) {
        this.settings = settings;
        this.client = ExternalTaskClient.create()
                .baseUrl(settings.server() + "/engine-rest")
                .addInterceptor(new BasicAuthProvider(settings.user(), settings.password()))
                .maxTasks(ONE_AT_A_TIME)
                .lockDuration(settings.lock().toMillis())
                .asyncResponseTimeout(settings.longPoll().toMillis())
                .backoffStrategy(new ExponentialBackoffStrategy(200, 2, 3_000))
                .build();
    }

    /** From now on the worker gets the tasks of the topic, each with the variables named. */
    public void serve(String topic, TopicWorker worker, String... variables) {
        client.subscribe(topic)
                .variables(variables)
                .handler(new Tries(topic, worker))
                .open();
    }

    /** Our own API, as the technical user. */
    public RestClient huifang() {
        return RestClient.builder()
                .requestFactory(withTimeouts())
                .baseUrl(settings.server())
                .defaultHeaders(headers -> headers.setBasicAuth(settings.user(), settings.password()))
                .build();
    }

    /** @param token bearer token, or empty */
    public RestClient outside(String url, String token) {
        var http = RestClient.builder().requestFactory(withTimeouts()).baseUrl(url);
        if (!token.isEmpty()) {
            http.defaultHeaders(headers -> headers.setBearerAuth(token));
        }
        return http.build();
    }

    public void stop() {
        client.stop();
    }

    private ClientHttpRequestFactory withTimeouts() {
        return ClientHttpRequestFactoryBuilder.jdk()
                .build(ClientHttpRequestFactorySettings.defaults()
                        .withConnectTimeout(settings.timeout())
                        .withReadTimeout(settings.timeout()));
    }
}
