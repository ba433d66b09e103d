package org.huifang.channel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huifang.testing.RecordingEngine;
import org.huifang.worker.Tries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.web.client.RestClient;

/** The worker against a server that plays both Huifang and the gateway. */
class SendThroughGatewayWorkerTest {

    private static final int NEVER = 0;
    private static final String CONTENT =
            "{\"id\": \"%s\", \"channel\": \"SMS\", \"to\": %s, \"content\": {\"text\": \"已受理\"}}";

    private final RecordingEngine engine = new RecordingEngine();
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Tries worker;
    private volatile int gatewayAnswer = 202;
    private volatile int huifangAnswer = 200;
    private volatile String recipient = "\"13800000000\"";

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/outbound-messages/" + RecordingEngine.MESSAGE, this::giveContent);
        server.createContext("/gateway/sms", this::takeMessage);
        server.start();
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        worker = new Tries(
                "send-sms", new SendThroughGatewayWorker("/sms", client(base), new Gateway(client(base + "/gateway"))));
    }

    @AfterEach
    void stopServer() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void completesTheTaskOnceTheGatewayAccepted() {
        work();

        assertThat(engine.reports()).containsExactly("complete");
        assertThat(keys).containsExactly(RecordingEngine.MESSAGE);
        assertThat(bodies.get(0)).contains("\"to\":\"13800000000\"", "\"text\":\"已受理\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void givesTheChannelUpWhenTheGatewayWillNeverAccept(int status) {
        gatewayAnswer = status;

        work();

        assertThat(engine.reports()).containsExactly("error MESSAGE_UNDELIVERABLE");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 502, 503})
    void triesAgainLaterWhenTheGatewayFails(int status) {
        gatewayAnswer = status;

        work();

        assertThat(engine.reports()).containsExactly("failure, 5 left, pause PT30S");
    }

    @Test
    void triesAgainLaterWhenTheGatewayDoesNotAnswer() {
        gatewayAnswer = NEVER;

        work();

        assertThat(engine.reports()).containsExactly("failure, 5 left, pause PT30S");
    }

    @Test
    void triesAgainLaterWhenNobodyListens() {
        server.stop(0);

        work();

        assertThat(engine.reports()).containsExactly("failure, 5 left, pause PT30S");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 500})
    void sendsNothingWhenTheContentCannotBeFetched(int status) {
        huifangAnswer = status;

        work();

        assertThat(engine.reports()).containsExactly("failure, 5 left, pause PT30S");
        assertThat(keys).isEmpty();
    }

    @Test
    void givesTheChannelUpAfterTheLastPauseAndSendsTheSameKeyOnEveryTry() {
        gatewayAnswer = 500;

        for (int attempt = 1; attempt <= 6; attempt++) {
            work();
        }

        assertThat(engine.reports())
                .containsExactly(
                        "failure, 5 left, pause PT30S",
                        "failure, 4 left, pause PT2M",
                        "failure, 3 left, pause PT10M",
                        "failure, 2 left, pause PT1H",
                        "failure, 1 left, pause PT4H",
                        "error MESSAGE_UNDELIVERABLE");
        assertThat(keys).hasSize(6).containsOnly(RecordingEngine.MESSAGE);
    }

    @Test
    void completesTheTaskWhenTheGatewayRecovers() {
        gatewayAnswer = 503;
        work();
        gatewayAnswer = 202;
        work();

        assertThat(engine.reports()).containsExactly("failure, 5 left, pause PT30S", "complete");
    }

    @Test
    void givesTheChannelUpAtOnceWhenTheCustomerHasNoAddressOnItAnyMore() {
        recipient = "null";

        work();

        assertThat(engine.reports()).containsExactly("error MESSAGE_UNDELIVERABLE");
        assertThat(keys).isEmpty();
    }

    private void work() {
        worker.execute(engine.task(), engine.service());
    }

    private void giveContent(HttpExchange call) throws IOException {
        call.getResponseHeaders().add("Content-Type", "application/json");
        answer(call, huifangAnswer, CONTENT.formatted(RecordingEngine.MESSAGE, recipient));
    }

    private void takeMessage(HttpExchange call) throws IOException {
        keys.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
        bodies.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (gatewayAnswer == NEVER) {
            awaitEnd();
        } else {
            answer(call, gatewayAnswer, "{}");
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static RestClient client(String base) {
        var settings = ClientHttpRequestFactorySettings.defaults()
                .withConnectTimeout(Duration.ofSeconds(2))
                .withReadTimeout(Duration.ofSeconds(2));
        return RestClient.builder()
                .baseUrl(base)
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
                .build();
    }
}
