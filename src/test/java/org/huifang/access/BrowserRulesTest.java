package org.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huifang.HuifangApplication;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.StaffDriver;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logins, sessions, cookies and headers, as browsers see them. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false")
class BrowserRulesTest {

    private static final String PART =
            "--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"photo.jpg\"\r\n\r\n";

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffDriver staff;

    @LocalServerPort
    int port;

    private RunningHouse house;

    @BeforeEach
    void hire() {
        house = new RunningHouse(port);
        staff.user("b.service", Group.CUSTOMER_SERVICE);
        staff.user("b.other", Group.CUSTOMER_SERVICE);
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/complaints/HF26-00000001-9 | frame-ancestors 'none'",
                "/engine-rest/task               | frame-ancestors 'none'",
                "/actuator/health                | frame-ancestors 'none'",
                "/cases/HF26-00000001-9/brief    | frame-ancestors 'self'",
                "/complain                       | frame-ancestors 'none'",
                "/status                         | frame-ancestors 'none'",
                "/camunda/app/tasklist/default/  | object-src 'none'"
            })
    void everyKindOfPageHasItsPolicy(String path, String policy) {
        var headers = house.get(null, path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains(policy)
                .doesNotContain("unsafe-eval");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy").orElse("")).isIn("same-origin", "no-referrer");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("X-Frame-Options").orElse("")).isIn("DENY", "SAMEORIGIN");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .as("the address is not https")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/insight?from=2026-01-01&until=2026-01-31",
                "/insight/warnings",
                "/reports",
                "/people",
                "/reviews",
                "/improvements",
                "/case-search",
                "/dossiers/HF26-00000001-9",
                "/cases/HF26-00000001-9"
            })
    void whoIsNotLoggedInReadsWhereToLogIn(String path) {
        var page = browse("GET", path);

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(page.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.body()).contains("请先登录 Please log in first");
        assertThat(Jsoup.parse(page.body()).select("a").eachAttr("href"))
                .containsExactly("/camunda/app/tasklist/", path);
    }

    private HttpResponse<String> browse(String method, String path) {
        return house.send(house.request(method, path, null)
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
    }

    @Test
    void thePageThatAsksForALoginLeadsNowhereElse() {
        var page = browse("GET", "/insight?next=%22%3E%3Cscript%3E&a='%3Cb").body();

        assertThat(page).contains("a=&#39;").doesNotContain("<script", "a='");
        assertThat(browse("GET", "//elsewhere.example/insight").body()).doesNotContain("//elsewhere");
    }

    @Test
    void programsGetNoPageWhereALoginIsMissing() {
        for (var accepted : List.of("*/*", "application/json")) {
            var answer = house.send(house.request("GET", "/insight", null).header("Accept", accepted));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void nothingIsSharedWithOtherOrigins() {
        for (var path : List.of("/api/complaints/X", "/engine-rest/task", "/camunda/api/engine/engine/", "/complain")) {
            var asked = house.send(house.request("OPTIONS", path, null)
                    .header("Origin", "https://elsewhere.example")
                    .header("Access-Control-Request-Method", "GET"));

            assertThat(asked.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complain", "/api/complaints/X", "/engine-rest/task", "/camunda/app/tasklist/default/"})
    void nothingIsTraced(String path) {
        assertThat(house.send(house.request("TRACE", path, null)).statusCode()).isBetween(400, 405);
    }

    @Test
    void loggingInGivesANewSessionWhoseCookieScriptsCannotRead() {
        var browser = house.browser();
        browser.get("/camunda/app/tasklist/default/");
        var before = browser.cookie("JSESSIONID");

        var login = browser.logIn("b.service", RunningHouse.PASSWORD, "tasklist");

        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before).isNotEqualTo("none");
        assertThat(login.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void loggingOutEndsTheLoginEverywhere() {
        var browser = house.browser();
        browser.logIn("b.service", RunningHouse.PASSWORD, "tasklist");
        var number = staff.unclassified();
        assertThat(browser.get("/cases/" + number.value() + "/brief").statusCode())
                .isEqualTo(200);

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(browser.get("/cases/" + number.value() + "/brief").statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFormOfTheSessionNeedsItsToken() {
        var browser = house.browser();
        browser.logIn("b.service", RunningHouse.PASSWORD, "tasklist");
        var number = staff.unclassified();

        var page = browser.send(house.request("POST", "/cases/" + number.value() + "/parcel-facts/refresh", null));
        assertThat(page.statusCode()).isEqualTo(403);
        var task =
                "/camunda/api/engine/engine/default/task/" + cases.task(number).getId() + "/claim";
        var api = browser.send(house.request("POST", task, "{\"userId\": \"b.service\"}"));
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(cases.task(number).getAssignee()).isNull();
    }

    @Test
    void aSessionIsNoLoginForPrograms() {
        var browser = house.browser();
        browser.logIn("b.service", RunningHouse.PASSWORD, "tasklist");

        assertThat(browser.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/surveys/funnel").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodySetsTheEngineUpAnew() {
        var user =
                """
                {"profile": {"id": "intruder", "firstName": "x", "lastName": "x"}, "credentials": {"password": "Intruder-123456"}}""";
        var browser = house.browser();
        browser.get("/camunda/app/admin/default/");

        assertThat(browser.post("/camunda/api/admin/setup/default/user/create", user)
                        .statusCode())
                .isIn(401, 403);
        assertThat(house.get(null, "/camunda/app/admin/default/setup/").statusCode())
                .isIn(401, 403);
        assertThat(house.get("admin", "/engine-rest/user/count?id=intruder").body())
                .isEqualTo("{\"count\":0}");
    }

    @Test
    void whoTriesPasswordsWaitsWhileOthersGoOn() {
        staff.user("b.guessed", Group.CUSTOMER_SERVICE);
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(house.send(house.as(
                                    "b.guessed",
                                    "wrong-" + attempt,
                                    house.request("GET", "/engine-rest/task/count", null)))
                            .statusCode())
                    .isEqualTo(401);
        }

        var held = house.get("b.guessed", "/engine-rest/task/count");

        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValue("Retry-After")).contains("300");
        assertThat(held.body()).contains("登录失败次数过多，请五分钟后再试。Too many failed logins; try again in five minutes.");
        assertThat(house.get("b.other", "/engine-rest/task/count").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 20})
    void aFileThatIsTooLargeIsRefusedWithTheWayBackToTheCase(int megabytes) {
        var browser = house.browser();
        browser.logIn("b.service", RunningHouse.PASSWORD, "tasklist");
        var number = staff.unclassified();

        assertTooLarge(
                number,
                browser.send(house.request(
                        "POST",
                        "/cases/%s/actions/file".formatted(number),
                        PART + "x".repeat(megabytes * 1024 * 1024) + "\r\n--part--\r\n")));
    }

    @Test
    void aFileThatDidNotArriveWholeIsRefusedWithTheWayBackToTheCase() {
        var number = staff.unclassified();

        assertTooLarge(number, house.post("b.service", "/cases/%s/actions/file".formatted(number), PART + "x"));
    }

    @Test
    void aFileLargerThanAnyFormIsRefusedBeforeItIsSent() throws IOException {
        var number = staff.unclassified();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            """
                            POST /cases/%s/actions/file HTTP/1.1\r
                            Host: localhost\r
                            Content-Type: multipart/form-data; boundary=part\r
                            Content-Length: 31457280\r
                            \r
                            """
                                    .formatted(number)
                                    .getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine()).contains(" 413 ");
            assertThat(answer.lines().takeWhile(line -> !line.contains("</html>")))
                    .anySatisfy(line -> assertThat(line).contains("href=\"/cases/%s#actions\"".formatted(number)))
                    .noneSatisfy(line -> assertThat(line).contains("/status"));
        }
    }

    private static void assertTooLarge(ComplaintNumber number, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("每个文件不超过 10 MB", "10 MB a file, 25 MB in all")
                .contains("href=\"/cases/%s#actions\"".formatted(number));
    }

    @Test
    void aPoorPasswordIsRefusedInSentences() {
        var refused = house.ask(
                "b.other",
                "PUT",
                "/engine-rest/user/b.other/credentials",
                """
                {"password": "secret", "authenticatedUserPassword": "%s"}"""
                        .formatted(RunningHouse.PASSWORD));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("密码至少 10 个字符", "A password needs 10 characters or more");
        assertThat(house.post("b.other", "/engine-rest/identity/password-policy", "{\"password\": \"secret\"}")
                        .body())
                .contains("PASSWORD_POLICY_LENGTH");
    }

    @Test
    void peopleChangeTheirOwnPasswordAndNobodyElses() {
        var change = """
                {"password": "Another-word-2", "authenticatedUserPassword": "%s"}"""
                .formatted(RunningHouse.PASSWORD);

        assertThat(house.ask("b.service", "PUT", "/engine-rest/user/b.other/credentials", change)
                        .statusCode())
                .isIn(403, 404);
        assertThat(house.ask("b.other", "PUT", "/engine-rest/user/b.other/credentials", change)
                        .statusCode())
                .isEqualTo(204);
        assertThat(house.ask("b.other", "DELETE", "/engine-rest/user/b.other", null)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing/here", "/api/nothing", "/cases/%20", "/error", "/actuator/nothing", "/c/%ff"})
    void errorsSayNothingOfTheInside(String path) {
        var answer = house.get("b.service", path);

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body())
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("org.", "java.", "Whitelabel");
    }
}
