package org.huifang.complaint.remedy.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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

/** The worker against a server that plays both Huifang and the system that pays. */
class CarryOutWorkerTest {

    private static final String DESK = "/api/payouts/" + RecordingEngine.MESSAGE;
    private static final String ORDER =
            """
            {"key": "HF26-00000042-5/0/1", "caseNumber": "HF26-00000042-5", "customer": 7, "waybill": "YT1",
             "remedy": "REFUND", "amountCents": 1250, "done": %s}""";

    private final RecordingEngine engine = new RecordingEngine();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Tries worker;
    private int deskAnswer = 200;
    private int outsideAnswer = 200;
    private boolean done;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(DESK + "/order", call -> answer(call, deskAnswer, ORDER.formatted(done)));
        server.createContext(DESK + "/receipt", call -> answer(call, 200, "{}"));
        server.createContext("/pay/payments", call -> answer(call, outsideAnswer, "{\"reference\": \"P-1\"}"));
        server.start();
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        worker = new Tries(
                "pay-refund",
                new CarryOutWorker(
                        "/payments", new Desk(WorkerHttp.to(base)), new CarryingOut(WorkerHttp.to(base + "/pay"))));
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void ordersPaysHandsInTheReceiptAndTellsTheEngineInThisOrder() {
        work();

        assertThat(calls).hasSize(3);
        assertThat(calls.get(0)).startsWith(DESK + "/order");
        assertThat(calls.get(1))
                .startsWith("/pay/payments HF26-00000042-5/0/1 ")
                .contains("\"amountCents\":1250", "\"currency\":\"CNY\"", "\"waybill\":\"YT1\"");
        assertThat(calls.get(2)).startsWith(DESK + "/receipt").contains("P-1");
        assertThat(engine.reports()).containsExactly("complete");
    }

    @Test
    void paysNothingThatIsDone() {
        done = true;

        work();

        assertThat(calls).hasSize(1);
        assertThat(engine.reports()).containsExactly("complete");
    }

    @Test
    void paysNothingOfACaseThatEnded() {
        deskAnswer = 410;

        work();

        assertThat(calls).hasSize(1);
        assertThat(engine.reports()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void handsOverToAPersonWhatIsRefusedForGood(int status) {
        outsideAnswer = status;

        work();

        assertThat(engine.reports()).containsExactly("error PAYOUT_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 502, 503})
    void triesAgainUntilItIsAnIncident(int status) {
        outsideAnswer = status;

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
                        "failure, 0 left, pause PT0S");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 500})
    void paysNothingWhenTheOrderCannotBeFetched(int status) {
        deskAnswer = status;

        work();

        assertThat(calls).hasSize(1);
        assertThat(engine.reports()).containsExactly("failure, 5 left, pause PT30S");
    }

    private void work() {
        worker.execute(engine.task(), engine.service());
    }

    private void answer(HttpExchange call, int status, String json) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var key = call.getRequestHeaders().getFirst("Idempotency-Key");
        calls.add("%s %s %s".formatted(call.getRequestURI().getPath(), key, body));
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
