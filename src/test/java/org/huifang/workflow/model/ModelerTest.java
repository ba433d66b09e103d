package org.huifang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.workflow.model.command.ModelsCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process owner with Camunda Modeler, which deploys over the engine's API. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all tests over HTTP
class ModelerTest {

    private static final String OWNER = "ma.li";
    private static final String AGENT = "li.na";
    private static final String PASSWORD = "Huifang-test-1";
    private static final String BOUNDARY = "----modeler-7d1b3c";
    private static final String CALL =
            """
            {"variables": {"name": {"value": "王芳"}, "phone": {"value": "+8613800138000"},
             "words": {"value": "包裹没有收到"}}}""";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @Autowired
    ManagementService management;

    @LocalServerPort
    int port;

    @BeforeEach
    void addPeople() {
        people.add(OWNER, "Ma Li", PASSWORD, Group.PROCESS_OWNERS);
        people.add(AGENT, "Li Na", PASSWORD, Group.CUSTOMER_SERVICE);
    }

    @ParameterizedTest
    @EnumSource
    void brokenModelIsRefusedWithElementAndReasonAndNothingIsDeployed(BrokenSet broken) throws Exception {
        var before = count("deployment");

        var answer = deploy(OWNER, broken.file(), Files.readAllBytes(broken.path()));

        assertThat(answer.statusCode()).isEqualTo(400);
        var refusal = JSON.readTree(answer.body());
        assertThat(refusal.path("message").asText()).contains("Nothing was deployed", "没有部署任何内容");
        assertThat(refusal.path("message").asText()).contains(broken.words());
        assertThat(refusal.at("/details/" + broken.file() + "/errors").findValuesAsText("mainElementId"))
                .contains(broken.element());
        assertThat(count("deployment")).isEqualTo(before);
    }

    @Test
    void goodModelBesideABrokenOneIsNotDeployedEither() throws Exception {
        var before = count("deployment");

        var answer = deploy(
                OWNER,
                "waiting.dmn",
                edited("dmn/waiting.dmn", "PT48H", "PT36H"),
                "script.bpmn",
                Files.readAllBytes(BrokenSet.SCRIPT.path()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(count("deployment")).isEqualTo(before);
    }

    @Test
    void goodModelRunsAndTheFormerOneCanBeBroughtBack() throws Exception {
        var former = newest("process-definition", "complaint");

        var answer = deploy(OWNER, "complaint.bpmn", edited("bpmn/complaint.bpmn", "Acknowledge complaint", "Confirm"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var changed = newest("process-definition", "complaint");
        assertThat(changed.path("version").asInt())
                .isEqualTo(former.path("version").asInt() + 1);
        var number = cases.complaintByMail();
        cases.work(number);
        assertThat(cases.task(number).getProcessDefinitionId())
                .isEqualTo(changed.path("id").asText());
        assertThat(versions())
                .containsPattern(
                        "complaint +%d +[1-9]".formatted(changed.path("version").asInt()));

        var back = post(
                OWNER,
                "/deployment/%s/redeploy".formatted(former.path("deploymentId").asText()),
                "{\"resourceNames\": [\"bpmn/complaint.bpmn\"]}");

        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(newest("process-definition", "complaint").path("version").asInt())
                .isEqualTo(former.path("version").asInt() + 2);
    }

    @Test
    void stepsDrawnFromTemplatesHaveTheirListenersAndTimers() throws Exception {
        var drawn = Path.of("src/test/resources/models/register-call-from-templates.bpmn");
        var answer = deploy(OWNER, "register-call.bpmn", Files.readAllBytes(drawn));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        var started = post(AGENT, "/process-definition/key/register-call/submit-form", CALL);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        var call = JSON.readTree(started.body());
        var number = new ComplaintNumber(call.path("businessKey").asText());
        var instance = call.path("id").asText();
        var timer =
                management.createJobQuery().processInstanceId(instance).timers().singleResult();
        assertThat(timer.getDuedate()).isAfter(ClockUtil.getCurrentTime());
        var task = JSON.readTree(
                        send(AGENT, HttpRequest.newBuilder(engine("/task?maxResults=1&processInstanceId=" + instance)))
                                .body())
                .path(0);
        var told = post(AGENT, "/task/%s/submit-form".formatted(task.path("id").asText()), "{\"variables\": {}}");

        assertThat(told.statusCode()).as(told.body()).isEqualTo(204);
        assertThat(cases.events(number)).contains(CaseEventKind.CUSTOMER_INFORMED);
        deploy(OWNER, "register-call.bpmn", Files.readAllBytes(Path.of("bpmn/register-call.bpmn")));
    }

    @Test
    void formThatOneTaskUsesCanBeChangedAlone() throws Exception {
        var answer = deploy(
                OWNER, "supervise-case.form", edited("bpmn/supervise-case.form", "What is done about it", "Measures"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void tenantsAreRefused() throws Exception {
        var answer = send(
                OWNER,
                HttpRequest.newBuilder(engine("/deployment/create"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(form(
                                "tenant-id", "east", "waiting.dmn", edited("dmn/waiting.dmn", "PT48H", "PT35H")))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("There are no tenants");
    }

    @Test
    void processOwnersMayDeployAndNothingElse() throws Exception {
        var number = cases.complaintByMail();
        cases.work(number);
        var shipped =
                newest("decision-definition", "routing").path("deploymentId").asText();

        assertThat(send(
                                OWNER,
                                HttpRequest.newBuilder(engine("/deployment/" + shipped))
                                        .DELETE())
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(OWNER, "/process-definition/key/complaint/start", "{}").statusCode())
                .isEqualTo(403);
        assertThat(post(OWNER, "/task/%s/complete".formatted(cases.task(number).getId()), "{}")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void deploymentsStayEvenForWhoMadeThem() throws Exception {
        var deployed = deploy(OWNER, "waiting.dmn", edited("dmn/waiting.dmn", "PT48H", "PT47H"));
        var id = JSON.readTree(deployed.body()).path("id").asText();

        assertThat(send(
                                OWNER,
                                HttpRequest.newBuilder(engine("/deployment/" + id + "?cascade=true"))
                                        .DELETE())
                        .statusCode())
                .isEqualTo(403);
        deploy(OWNER, "waiting.dmn", Files.readAllBytes(Path.of("dmn/waiting.dmn")));
    }

    @Test
    void othersMayNotDeploy() throws Exception {
        var answer = deploy(AGENT, "waiting.dmn", edited("dmn/waiting.dmn", "PT48H", "PT46H"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private String versions() {
        var out = new StringWriter();
        var exit = new ModelsCommand()
                .run(
                        new PrintWriter(out, true),
                        new PrintWriter(out, true),
                        "versions",
                        "http://localhost:" + port,
                        "--user",
                        OWNER,
                        "--password",
                        PASSWORD);
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }

    private static byte[] edited(String file, String from, String to) throws IOException {
        var text = Files.readString(Path.of(file));
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    /** @param files name and content in turn */
    private HttpResponse<String> deploy(String user, Object... files) throws Exception {
        return send(
                user,
                HttpRequest.newBuilder(engine("/deployment/create"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(form(files))));
    }

    /** The parts that Camunda Modeler sends. */
    private static byte[] form(Object... parts) throws IOException {
        var body = new ByteArrayOutputStream();
        part(body, "deployment-name", "Modeler");
        part(body, "deployment-source", "Camunda Modeler");
        part(body, "enable-duplicate-filtering", "true");
        for (var i = 0; i < parts.length; i += 2) {
            part(body, parts[i].toString(), parts[i + 1]);
        }
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, Object content) throws IOException {
        var isFile = content instanceof byte[];
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n%s\r\n"
                .formatted(
                        BOUNDARY,
                        name,
                        isFile ? "; filename=\"" + name + "\"" : "",
                        isFile ? "Content-Type: text/xml\r\n" : "");
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(isFile ? (byte[]) content : content.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String user, String path, String json) throws Exception {
        return send(
                user,
                HttpRequest.newBuilder(engine(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(String user, HttpRequest.Builder request) throws Exception {
        var login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return http.send(request.header("Authorization", "Basic " + login).build(), BodyHandlers.ofString());
    }

    private long count(String what) throws Exception {
        return get("/%s/count".formatted(what)).path("count").asLong();
    }

    private JsonNode newest(String kind, String key) throws Exception {
        return get("/%s?key=%s&latestVersion=true&maxResults=1".formatted(kind, key))
                .path(0);
    }

    private JsonNode get(String path) throws Exception {
        var answer = send(OWNER, HttpRequest.newBuilder(engine(path)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private URI engine(String path) {
        return URI.create("http://localhost:%d/engine-rest%s".formatted(port, path));
    }
}
