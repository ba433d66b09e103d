package org.huifang.customer.parcel.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huifang.testing.RecordingEngine;
import org.huifang.testing.WorkerHttp;
import org.huifang.worker.Tries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker against a server that plays both Huifang and the tracking service. */
class FetchParcelFactsWorkerTest {

    private static final String CASE = "/api/complaints/HF26-00000042-5";
    private static final String FACTS = CASE + "/parcel-facts";
    private static final String SERVICE = "/tracking/waybills/YT1234567890";
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final String PARCEL =
            """
            {"waybill": "YT1234567890", "service": "STANDARD", "state": "IN_TRANSIT", "promisedAt": "2026-03-01T10:00:00Z",
             "deliveryOutlet": "SH-021-17", "freightCents": 1200, "recipient": "王芳",
             "track": [{"at": "2026-02-27T10:00:00Z", "place": "HZ-HUB", "event": "ARRIVED", "by": "张三"}]}""";

    private final RecordingEngine engine = new RecordingEngine();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Tries worker;
    private String waybill = "\"YT1234567890\"";
    private int huifangAnswer = 204;
    private int serviceAnswer = 200;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(CASE + "/waybill", call -> answer(call, 200, "{\"waybill\": %s}".formatted(waybill)));
        server.createContext(FACTS, call -> answer(call, huifangAnswer, ""));
        server.createContext(SERVICE, call -> answer(call, serviceAnswer, PARCEL));
        server.start();
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        worker = new Tries(
                "fetch-parcel-facts",
                new FetchParcelFactsWorker(
                        new CaseDesk(WorkerHttp.to(base)),
                        new TrackingService(WorkerHttp.to(base + "/tracking")),
                        Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void tellsTheCaseWhatTheServiceSaysUnderTheTasksOwnKey() {
        work();

        assertThat(calls).hasSize(3);
        assertThat(calls.get(1)).startsWith("GET " + SERVICE);
        assertThat(calls.get(2))
                .startsWith("POST " + FACTS + " task ")
                .contains(
                        "\"waybill\":\"YT1234567890\"",
                        "\"fetchedAt\":\"2026-03-02T04:00:00Z\"",
                        "\"state\":\"IN_TRANSIT\"",
                        "\"promisedAt\":\"2026-03-01T10:00:00Z\"",
                        "\"freightCents\":1200",
                        "\"event\":\"ARRIVED\"");
        assertThat(engine.reports()).containsExactly("complete");
    }

    @Test
    void passesOnNoNamesThatTheServiceGives() {
        work();

        assertThat(calls.get(2)).doesNotContain("王芳", "张三", "recipient");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void takesAWaybillTheServiceDoesNotKnowForAFact(int status) {
        serviceAnswer = status;

        work();

        assertThat(calls.get(2)).contains("\"state\":\"UNKNOWN\"", "\"track\":[]");
        assertThat(engine.reports()).containsExactly("complete");
    }

    @Test
    void asksNobodyWhenTheCaseNamesNoWaybill() {
        waybill = "null";

        work();

        assertThat(calls).hasSize(1);
        assertThat(engine.reports()).containsExactly("complete");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void triesAgainForHoursAndThenSaysPolitelyThatTheFactsAreMissing(int status) {
        serviceAnswer = status;

        for (var attempt = 0; attempt < 6; attempt++) {
            work();
        }

        assertThat(engine.reports())
                .containsExactly(
                        "failure, 5 left, pause PT30S",
                        "failure, 4 left, pause PT2M",
                        "failure, 3 left, pause PT10M",
                        "failure, 2 left, pause PT1H",
                        "failure, 1 left, pause PT4H",
                        "complete");
        assertThat(calls.get(calls.size() - 1)).startsWith("POST " + FACTS + "/missing task");
        assertThat(calls).noneMatch(call -> call.startsWith("POST " + FACTS + " "));
    }

    @Test
    void triesAgainLaterWhenWeDoNotTakeTheFacts() {
        huifangAnswer = 500;

        work();

        assertThat(engine.reports()).containsExactly("failure, 5 left, pause PT30S");
    }

    @Test
    void asksAgainAfterTheLongestPauseAsLongAsNotEvenGivingUpGetsThrough() {
        huifangAnswer = 503;

        for (var attempt = 0; attempt < 7; attempt++) {
            work();
        }
        huifangAnswer = 204;
        work();

        assertThat(engine.reports())
                .endsWith(
                        "failure, 1 left, pause PT4H",
                        "failure, 1 left, pause PT4H",
                        "failure, 1 left, pause PT4H",
                        "complete");
    }

    private void work() {
        worker.execute(engine.task(), engine.service());
    }

    private void answer(HttpExchange call, int status, String json) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var key = call.getRequestHeaders().getFirst("Idempotency-Key");
        calls.add("%s %s %s %s"
                .formatted(call.getRequestMethod(), call.getRequestURI().getPath(), key, body));
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        if (status != 204) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }
}
