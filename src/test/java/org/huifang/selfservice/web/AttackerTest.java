package org.huifang.selfservice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.HuifangApplication;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.selfservice.link.FormPasses;
import org.huifang.selfservice.link.StatusLinks;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.huifang.testing.SurveyDriver;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who wants what is not theirs, or to break something, against a real server. The log says what happened, of nobody. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties =
                "camunda.bpm.generate-unique-process-engine-name=false") // one application for all tests of real HTTP
class AttackerTest {

    private static final String SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'{{7*7}}${7*7}";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    @Autowired
    SealedColumns sealed;

    @Autowired
    CaseDriver cases;

    @Autowired
    StatusLinks links;

    @Autowired
    FormPasses passes;

    @Autowired
    Complaints complaints;

    @Autowired
    PageLimits limits;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @AfterEach
    void letTimeRunAgainAndForget() {
        ClockUtil.reset();
        limits.forget();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String... headers) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    private long complaintsCount() {
        return database.sql("select count(*) from complaint").query(Long.class).single();
    }

    private Map<String, String> form(String words, String name) throws Exception {
        var page = Jsoup.parse(get("/complain").body());
        SurveyDriver.pass(Duration.ofMinutes(1));
        return new HashMap<>(Map.of(
                "pass",
                page.select("input[name=pass]").attr("value"),
                "language",
                "en",
                "concern",
                "late",
                "words",
                words,
                "name",
                name,
                "email",
                UUID.randomUUID() + "@customer.example",
                "consent",
                "yes"));
    }

    /** Without what differs from page to page anyway. */
    private static String comparable(HttpResponse<String> response) {
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return response.statusCode() + " " + headers + " " + response.body();
    }

    @Test
    void numbersCannotBeToldApartByGuessing(CapturedOutput log) throws Exception {
        var number = cases.complaintByMail();
        var answers = new HashSet<String>();
        for (var guess : List.of(number.value(), "HF26-99999999-9", "HF26-00000042-9", "nonsense", "")) {
            answers.add(comparable(post("/status", Map.of("number", guess, "code", "0000-0000", "language", "en"))));
        }

        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).startsWith("404").doesNotContain(number.value());
        assertThat(log).contains("gave a wrong number or code");
    }

    @Test
    void countingThroughNumbersEndsInWaitingWhetherOrNotTheyExist() throws Exception {
        var number = cases.complaintByMail().value();
        for (var tries = 0; tries < 5; tries++) {
            post("/status", Map.of("number", number, "code", "0000-000" + tries));
            post("/status", Map.of("number", "HF26-99999999-9", "code", "0000-000" + tries));
        }

        var real = post("/status", Map.of("number", number, "code", codeOf(number)));
        var none = post("/status", Map.of("number", "HF26-99999999-9", "code", "0000-0000"));

        assertThat(real.statusCode()).isEqualTo(429);
        assertThat(comparable(real)).isEqualTo(comparable(none));
        for (var tries = 0; tries < 10; tries++) {
            post("/status", Map.of("number", "HF25-0000000%d-0".formatted(tries), "code", "0000-0000"));
        }
        assertThat(post("/status", Map.of("number", "HF25-00000042-9", "code", "0000-0000"))
                        .statusCode())
                .isEqualTo(429);
    }

    private String codeOf(String number) {
        return links.of(number).orElseThrow().code();
    }

    @Test
    void forgedExpiredAndForeignLinksLeadToOnePage(CapturedOutput log) throws Exception {
        var number = cases.complaintByMail();
        var good = links.path(number);
        assertThat(get(good).statusCode()).isEqualTo(200);
        var expired = links.path(number, cases.now().minusSeconds(7200));
        var unknown = links.path(unused());
        var survey = "/c/" + "A".repeat(40);
        var answers = new HashSet<String>();
        for (var link : List.of(
                expired, unknown, survey, good.substring(0, 20), good + "A", flipped(good), "/c/x/add", "/c/a/b/c/d")) {
            answers.add(comparable(get(link)));
        }

        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).startsWith("404");
        assertThat(log).contains("leads nowhere: expired").contains("leads nowhere: not signed by us");
        assertThat(log).doesNotContain(good);
    }

    private static ComplaintNumber unused() {
        return new ComplaintNumber("HF99-99999999-" + digit());
    }

    private static int digit() {
        for (var digit = 0; digit < 10; digit++) {
            if (ComplaintNumber.findIn("HF99-99999999-" + digit).isPresent()) {
                return digit;
            }
        }
        throw new AssertionError();
    }

    private static String flipped(String link) {
        var last = link.charAt(5) == 'A' ? 'B' : 'A';
        return link.substring(0, 5) + last + link.substring(6);
    }

    @Test
    void aPassOfAnotherCaseActionOrTimeActsNowhere() throws Exception {
        var mine = cases.complaintByMail();
        var other = cases.complaintByMail();
        cases.work(mine);
        cases.work(other);
        var before = cases.events(other);
        for (var pass : List.of(
                passes.issue("withdraw", mine.value(), cases.now()),
                passes.issue("add", other.value(), cases.now()),
                passes.issue("withdraw", other.value(), cases.now().minus(Duration.ofHours(13))),
                "A".repeat(48),
                "")) {
            for (var choice = 0; choice < 8; choice++) {
                post(links.path(other) + "/withdraw", Map.of("pass", pass, "choice", String.valueOf(choice)));
            }
        }

        assertThat(cases.events(other)).isEqualTo(before);
        assertThat(cases.look(other).status().isOpen()).isTrue();
    }

    @Test
    void scriptsInEveryFieldStayText() throws Exception {
        var form = form(SCRIPT, SCRIPT.substring(0, 60));
        form.put("waybill", SCRIPT);
        form.put("phone", SCRIPT);
        form.put("email", SCRIPT);
        form.put("concern", SCRIPT);
        form.put("language", SCRIPT);
        form.put("asked", SCRIPT);
        var reflected = post("/complain", form);
        assertNoMarkup(reflected.body());

        form = form(SCRIPT, "O'Hara <b>");
        var filed = post("/complain", form);
        assertThat(filed.statusCode()).isEqualTo(303);
        var path = filed.headers().firstValue("Location").orElseThrow().replaceAll("/filed.*", "");
        assertNoMarkup(get(path).body());
        assertThat(Jsoup.parse(get(path).body()).select(".story").text()).contains("<script>alert('x')</script>");
        assertThat(get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertNoMarkup(get("/complain?lang=" + encoded(SCRIPT)).body());
        assertNoMarkup(get(path + "?done=" + encoded(SCRIPT) + "&lang=" + encoded(SCRIPT))
                .body());
        assertNoMarkup(post("/status", Map.of("number", SCRIPT, "code", SCRIPT)).body());
    }

    private static void assertNoMarkup(String page) {
        var parsed = Jsoup.parse(page);
        assertThat(parsed.select("script, img, [onerror], b")).isEmpty();
        assertThat(page).doesNotContain("49}").doesNotContain(">49<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@customer.example\r\nBcc: victim@customer.example",
                "a@customer.example%0d%0aBcc:x@customer.example",
                "a@customer.example, b@customer.example",
                "\"a\"@customer.example",
                "a@[127.0.0.1]",
                "a b@customer.example"
            })
    void noHeaderIsInjectedByAnAddress(String address) throws Exception {
        var before = complaintsCount();
        var form = form("words", "Name");
        form.put("email", address);

        assertThat(post("/complain", form).statusCode()).isEqualTo(200);
        assertThat(complaintsCount()).isEqualTo(before);
    }

    @Test
    void noHeaderIsInjectedByANameOrAnAddressOfOurs() throws Exception {
        var form = form("words\u0000with what no keyboard types\u202E", "Name\r\nBcc: victim@customer.example");
        var filed = post("/complain", form);
        assertThat(filed.statusCode()).isEqualTo(303);
        var name = sealed.text(
                "customer.name", "select name from customer where email_blind = ?", sealed.blind(form.get("email")));
        assertThat(name).doesNotContain("\n", "\r");

        var redirected = post("/complain?lang=en%0d%0aSet-Cookie:%20a=b", form("words", "Name"));
        assertThat(redirected.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aForeignPageCannotSendOurForms(CapturedOutput log) throws Exception {
        var number = cases.complaintByMail();
        var before = complaintsCount();
        var form = form("words", "Name");

        assertThat(post("/complain", form, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(post(links.path(number) + "/withdraw", Map.of(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);

        assertThat(complaintsCount()).isEqualTo(before);
        assertThat(log).contains("a page of somebody else sent it");
        assertThat(get(links.path(number)).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void hundredMegabytesAreRefusedBeforeTheyAreSent(CapturedOutput log) throws Exception {
        for (var path : List.of("/complain", "/c/x/add", "/status", "/s/x", "/api/complaints")) {
            try (var socket = new Socket("localhost", port)) {
                socket.setSoTimeout(20_000);
                send(
                        socket,
                        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 104857600\r\n\r\n--x\r\n"
                                .formatted(path));
                assertThat(statusLine(socket)).as(path).contains(" 413 ");
            }
        }
        assertThat(log).contains("refused");
    }

    @Test
    void hundredMegabytesOfUnknownLengthAreRefusedOnTheWay() throws Exception {
        for (var path : List.of("/complain", "/api/complaints")) {
            var part = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n";
            try (var socket = new Socket("localhost", port)) {
                socket.setSoTimeout(20_000);
                var login = Base64.getEncoder().encodeToString("admin:Huifang-test-1".getBytes(StandardCharsets.UTF_8));
                send(
                        socket,
                        ("POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n")
                                .formatted(
                                        path,
                                        login,
                                        path.startsWith("/api")
                                                ? "application/json\r\nIdempotency-Key: x"
                                                : "multipart/form-data; boundary=x"));
                assertThat(pour(socket, path.startsWith("/api") ? "{\"a\":\"" : part))
                        .as(path)
                        .isLessThan(100);
            }
        }
    }

    /** Megabytes that went through before the server had enough. */
    private static int pour(Socket socket, String start) throws IOException {
        var megabyte = "x".repeat(1024 * 1024);
        try {
            send(socket, "%x\r\n%s\r\n".formatted(start.length(), start));
            for (var sent = 0; sent < 100; sent++) {
                send(socket, "%x\r\n%s\r\n".formatted(megabyte.length(), megabyte));
                if (socket.getInputStream().available() > 0) {
                    return sent;
                }
            }
            return 100;
        } catch (IOException closedOnUs) {
            return 0;
        }
    }

    private Socket slowSender() throws IOException {
        var socket = new Socket("localhost", port);
        send(
                socket,
                "POST /complain HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nwords=");
        return socket;
    }

    @Test
    void slowSendersHoldOnlySoManyPlaces(CapturedOutput log) throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            var refused = 0;
            var patience = Instant.now().plusSeconds(30);
            while (refused != 503 && Instant.now().isBefore(patience)) {
                // Eight of one address are let in; one who came while an honest form was inside has been sent away.
                slow.add(slowSender());
                refused = slow.size() < 8
                        ? 0
                        : post("/complain", Map.of("words", "x")).statusCode();
            }

            assertThat(refused).isEqualTo(503);
            assertThat(get("/complain").statusCode()).isEqualTo(200);
            assertThat(log).contains("too many are being sent");
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    /** Waits as long as the server does, which is ten seconds by its settings. */
    @Test
    void whoSaysNothingIsCutOff() throws Exception {
        try (var withoutEnd = begun("GET /complain HTTP/1.1\r\nHost: localhost\r\n");
                var withoutRest = begun(
                        "POST /complain HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 1000\r\n\r\nwords=")) {
            for (var socket : List.of(withoutEnd, withoutRest)) {
                while (socket.getInputStream().read() >= 0) {
                    // whatever it answers, it ends
                }
            }
        }
        assertThat(get("/complain").statusCode()).isEqualTo(200);
    }

    private Socket begun(String request) throws IOException {
        var socket = new Socket("localhost", port);
        socket.setSoTimeout(60_000);
        send(socket, request);
        return socket;
    }

    @Test
    void pathTricksLeadNowhere() throws Exception {
        for (var path : List.of(
                "/c/..%2f..%2fapi%2fcomplaints",
                "/c/%2e%2e/api/complaints", "/c/;/api/complaints", "/style/..%2f..%2fapplication.yaml", "/c/%00")) {
            try (var socket = new Socket("localhost", port)) {
                socket.setSoTimeout(20_000);
                send(socket, "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path));
                assertThat(statusLine(socket)).as(path).containsPattern(" 40[0-4] ");
            }
        }
    }

    @Test
    void theLogNamesNobody(CapturedOutput log) throws Exception {
        var form = form("My secret words about a parcel", "Margarete Unverwechselbar");
        form.put("website", "https://spam.example");
        post("/complain", form);
        form.remove("website");
        var filed = post("/complain", form);
        var link = filed.headers().firstValue("Location").orElseThrow();
        get(link.replace("/c/", "/c/A"));

        assertThat(log).contains("is asked to show to be a person").contains("leads nowhere");
        assertThat(log)
                .doesNotContain("Margarete")
                .doesNotContain("secret words")
                .doesNotContain(form.get("email"))
                .doesNotContain(link.substring(3, 30))
                .doesNotContain("127.0.0.1");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String statusLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (var next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
