package org.huifang.channel.phone.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.EngineStorage;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A call, registered over the engine's own API as Tasklist does it. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // the API asks for the default engine
class RegisterCallProcessTest {

    private static final String PASSWORD = "Huifang-test-1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String START = "/process-definition/key/register-call/submit-form";

    @LocalServerPort
    int port;

    @Autowired
    SealedColumns sealed;

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String words = "客户说包裹丢了" + UUID.randomUUID();

    @BeforeEach
    void addPeople() {
        people.add("li.na", "Li Na", PASSWORD, Group.CUSTOMER_SERVICE);
        people.add("he.jing", "He Jing", PASSWORD, Group.AUDITORS);
    }

    @Test
    void registersTheComplaintAndTellsTheAgentItsNumber() throws Exception {
        var started = post(START, "li.na", call(Map.of("waybill", "YT8800000000045")));
        assertThat(started.statusCode()).isEqualTo(200);

        var task = JSON.readTree(
                        get("/task?assignee=li.na&taskDefinitionKey=Task_TellNumber&sortBy=created&sortOrder=desc&maxResults=10")
                                .body())
                .get(0);
        var number = new ComplaintNumber(variable(task, "complaintNumber"));
        assertThat(cases.look(number).report().description()).isEqualTo(words);
        assertThat(cases.look(number).report().waybill()).isEqualTo("YT8800000000045");
        assertThat(get("/task/" + task.get("id").asText() + "/deployed-form").body())
                .contains("{{complaintNumber}}");

        var told = post("/task/" + task.get("id").asText() + "/submit-form", "li.na", "{\"variables\": {}}");

        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(cases.events(number)).contains(CaseEventKind.RECEIVED, CaseEventKind.CUSTOMER_INFORMED);
        assertThat(cases.endings(number)).contains("EndEvent_CallRegistered");
    }

    @Test
    void showsTheFormInTasklist() throws Exception {
        var definitions = get(
                "/process-definition?startableInTasklist=true&startablePermissionCheck=true&latestVersion=true&maxResults=10");
        assertThat(JSON.readTree(definitions.body()).findValuesAsText("key")).containsExactly("register-call");

        assertThat(get("/process-definition/key/register-call/deployed-start-form")
                        .body())
                .contains("\"key\": \"words\"");
    }

    @Test
    void keepsNothingThatWasTypedInTheEngineHoweverLong() throws Exception {
        var start = "来电" + UUID.randomUUID();

        var started = post(START, "li.na", call(Map.of("words", start + "长".repeat(10_000))));

        assertThat(started.statusCode()).isEqualTo(200);
        assertThat(new EngineStorage(database).columnsWith(start)).isEmpty();
        assertThat(sealed.texts("complaint.description", "select description from complaint"))
                .anySatisfy(said -> assertThat(said).startsWith(start).hasSizeGreaterThan(10_000));
    }

    @Test
    void saysWhatIsMissingAndRegistersNothing() throws Exception {
        var before = complaints();

        var refused = post(START, "li.na", call(Map.of("phone", "nobody")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("回电号码 Number to call back").contains("is not a phone number");
        assertThat(refused.body()).doesNotContain(words);
        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void letsOnlyThoseStartItWhoTakeCalls() throws Exception {
        assertThat(post(START, "he.jing", call(Map.of())).statusCode()).isEqualTo(403);
    }

    private String call(Map<String, String> more) {
        var fields = new HashMap<>(Map.of("name", "王芳", "phone", "13800138000", "words", words));
        fields.putAll(more);
        return fields.entrySet().stream()
                .map(field -> "\"%s\": {\"value\": \"%s\"}".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", ", "{\"variables\": {", "}}"));
    }

    private String variable(JsonNode task, String name) throws Exception {
        var variables =
                get("/task/" + task.get("id").asText() + "/form-variables").body();
        return JSON.readTree(variables).path(name).path("value").asText();
    }

    private int complaints() {
        return database.queryForObject("select count(*) from complaint", Integer.class);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path, "li.na").GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String user, String body) throws Exception {
        return client.send(
                request(path, user)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String user) {
        var login = Base64.getEncoder()
                .encodeToString("%s:%s".formatted(user, PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:%d/engine-rest%s".formatted(port, path)))
                .header("Authorization", "Basic " + login);
    }
}
