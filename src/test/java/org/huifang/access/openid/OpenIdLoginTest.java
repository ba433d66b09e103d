package org.huifang.access.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People log in at a provider, which runs here and speaks OpenID Connect over HTTP. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.generate-unique-process-engine-name=false",
            "camunda.bpm.process-engine-name=openid", // beside that of the other tests: the webapps find it by its name
            "huifang.public-address=https://care.example.org",
            "huifang.access.login=OPENID",
            "huifang.access.groups-claim=realm_access.roles",
            "huifang.access.group-names[/complaints/leads]=team-leads",
            "spring.security.oauth2.client.registration.house.client-id=huifang",
            "spring.security.oauth2.client.registration.house.client-secret=secret",
            "spring.security.oauth2.client.registration.house.scope=openid,profile",
            "spring.security.oauth2.resourceserver.jwt.audiences=huifang-api"
        })
class OpenIdLoginTest {

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server(new Route[0]);
    private static final String ISSUER = "house";
    private static final String API = "huifang-api";
    private static final long AN_HOUR = 3600;
    private static final String WEBAPP = "/camunda/app/tasklist/openid/";
    private static final String TASKS = "/camunda/api/engine/engine/openid/task/count";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        PROVIDER.start();
        settings.add("spring.security.oauth2.client.provider.house.issuer-uri", () -> PROVIDER.issuerUrl(ISSUER)
                .toString());
        settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> PROVIDER.issuerUrl(ISSUER)
                .toString());
    }

    @AfterAll
    static void stopProvider() {
        PROVIDER.shutdown();
    }

    @Autowired
    IdentityService identities;

    @Autowired
    StaffDriver staff;

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final HttpClient program = HttpClient.newHttpClient();

    @AfterEach
    void clearUp() {
        staff.clearUp();
        List.of("lin.hong", "lin.gang", "lin.no").forEach(identities::deleteUser);
    }

    @Test
    void aTeamLeadLogsInWithTheGroupsOfTheClaims() {
        vouchFor("lin.hong", "/complaints/leads", "auditors", "somebody-elses-group");

        var page = look(WEBAPP);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo(WEBAPP);
        assertThat(look("/camunda/api/admin/auth/user/openid").body())
                .contains("\"userId\":\"lin.hong\"", "tasklist", "cockpit")
                .doesNotContain("\"admin\"");
        assertThat(look(TASKS).statusCode()).isEqualTo(200);
        assertThat(look("/cases/HF26-00000001-9/brief").statusCode())
                .as("the pages know them too")
                .isEqualTo(404);
        assertThat(groupsOf("lin.hong")).containsExactlyInAnyOrder("team-leads", "auditors");
        assertThat(identities
                        .createUserQuery()
                        .userId("lin.hong")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("Lin Hong");
    }

    @Test
    void whoHasLeftAGroupHasLeftItHereWithTheNextLogin() {
        vouchFor("lin.hong", "team-leads", "auditors");
        look(WEBAPP);
        assertThat(groupsOf("lin.hong")).hasSize(2);

        look(request("/camunda/api/admin/auth/user/openid/logout").POST(BodyPublishers.noBody()));
        vouchFor("lin.hong", "customer-service");
        look(WEBAPP);

        assertThat(groupsOf("lin.hong")).containsExactly("customer-service");
    }

    @Test
    void unknownClaimsGiveNothing() {
        vouchFor("lin.no", "superusers", "ROLE_ADMIN");

        assertThat(look(WEBAPP).statusCode()).isEqualTo(403);
        assertThat(look(TASKS).statusCode()).isEqualTo(403);
        assertThat(look("/cases/HF26-00000001-9/brief").statusCode()).isEqualTo(401);
        assertThat(identities.createUserQuery().userId("lin.no").count()).isZero();
    }

    @Test
    void nobodyBecomesALocalUserByBearingTheirName() {
        vouchFor("admin", "camunda-admin");

        var page = look(WEBAPP);

        assertThat(page.uri().toString()).contains("/login?error");
        assertThat(look(TASKS).statusCode()).isEqualTo(401);
        for (var groups : List.of(new String[] {"workers"}, new String[] {"team-leads"})) {
            assertThat(withToken(token("worker", API, AN_HOUR, groups), "/engine-rest/engine/openid/task/count")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void browsersAreToldToKeepToHttpsWhereTheAddressIs() {
        for (var path : List.of("/complain", "/api/staff", "/engine-rest/task", WEBAPP, "/cases/x/brief")) {
            assertThat(ask(request(path)).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        }
    }

    @Test
    void passwordsOpenTheApiForProgramsAndNotTheWebapps() {
        staff.user("o.service", Group.CUSTOMER_SERVICE);
        var login = Base64.getEncoder().encodeToString("o.service:Huifang-test-1".getBytes(StandardCharsets.UTF_8));

        assertThat(ask(request("/engine-rest/engine/openid/task/count").header("Authorization", "Basic " + login))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask(request("/camunda/api/admin/auth/user/openid/login/tasklist")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("username=o.service&password=Huifang-test-1")))
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void aTokenOpensWhatItsGroupsMay() {
        var lead = token("lin.gang", API, AN_HOUR, "team-leads");
        var website = token("website-client", API, AN_HOUR, "channels");

        assertThat(withToken(lead, "/api/staff").statusCode()).isEqualTo(200);
        assertThat(withToken(lead, "/engine-rest/engine/openid/task/count").statusCode())
                .isEqualTo(200);
        assertThat(withToken(lead, "/api/triage/decisions").statusCode()).isEqualTo(403);
        assertThat(withToken(website, "/api/complaints/imports").statusCode()).isEqualTo(200);
        assertThat(withToken(website, "/engine-rest/engine/openid/task/count").statusCode())
                .isEqualTo(403);
        assertThat(withToken(token("lin.no", API, AN_HOUR, "superusers"), "/api/staff")
                        .statusCode())
                .isEqualTo(403);
        assertThat(groupsOf("lin.gang")).containsExactly("team-leads");
        assertThat(identities.createUserQuery().userId("website-client").count())
                .as("a system gets no tasks")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"expired", "for somebody else", "altered", "unsigned", "of another issuer", "without a name"})
    void aBadTokenOpensNothing(String flaw) {
        var good = token("lin.gang", API, AN_HOUR, "team-leads");
        var bad =
                switch (flaw) {
                    case "expired" -> token("lin.gang", API, -AN_HOUR, "team-leads");
                    case "for somebody else" -> token("lin.gang", "another-application", AN_HOUR, "team-leads");
                    case "altered" -> altered(good);
                    case "unsigned" -> base64("{\"alg\":\"none\"}") + "." + good.split("\\.")[1] + ".";
                    case "of another issuer" -> token("another-house", "lin.gang", API, AN_HOUR, "team-leads");
                    default -> token("../lin", API, AN_HOUR, "team-leads");
                };

        assertThat(withToken(bad, "/api/staff").statusCode()).isEqualTo(401);
        assertThat(withToken(bad, "/engine-rest/engine/openid/task/count").statusCode())
                .isEqualTo(401);
        assertThat(identities.createUserQuery().userId("lin.gang").count()).isZero();
    }

    /** With the groups of an administrator. */
    private static String altered(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(claims.replace("team-leads", "camunda-admin")) + "." + parts[2];
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever comes to the provider next is this person. */
    private static void vouchFor(String user, String... groups) {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER, "subject-of-" + user, "JWT", List.of("huifang"), claims(user, groups), AN_HOUR));
    }

    private static String token(String user, String audience, long lasts, String... groups) {
        return token(ISSUER, user, audience, lasts, groups);
    }

    private static String token(String issuer, String user, String audience, long lasts, String... groups) {
        return PROVIDER.issueToken(issuer, "subject-of-" + user, audience, claims(user, groups), lasts)
                .serialize();
    }

    private static Map<String, Object> claims(String user, String... groups) {
        var claims = new HashMap<String, Object>();
        claims.put("preferred_username", user);
        claims.put("name", "Lin Hong");
        claims.put("realm_access", Map.of("roles", List.of(groups)));
        return claims;
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private HttpResponse<String> look(String path) {
        return look(request(path).header("Accept", path.startsWith("/camunda/api") ? "application/json" : "text/html"));
    }

    private HttpResponse<String> look(HttpRequest.Builder request) {
        return send(browser, request);
    }

    private HttpResponse<String> withToken(String token, String path) {
        return ask(request(path).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        return send(program, request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
