package org.huifang.workflow.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.huifang.terminal.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "versions",
        description = {
            "Shows which version of each process and table a server has, since when, and how many cases run in each. 运行中的版本",
            "Logs in as HUIFANG_USER with HUIFANG_PASSWORD."
        })
class VersionsCommand implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Parameters(paramLabel = "URL", arity = "0..1", description = "the server; default ${DEFAULT-VALUE}")
    private URI server = URI.create("http://localhost:8080");

    @Option(names = "--user", defaultValue = "${env:HUIFANG_USER}", hidden = true)
    private String user;

    @Option(names = "--password", defaultValue = "${env:HUIFANG_PASSWORD}", hidden = true)
    private String password;

    @Spec
    private CommandSpec spec;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public void run() {
        if (user == null || password == null) {
            throw new UnusableInput("请设置 HUIFANG_USER 和 HUIFANG_PASSWORD。Set HUIFANG_USER and HUIFANG_PASSWORD.");
        }
        var deployments = new HashMap<String, JsonNode>();
        get("/deployment?sortBy=deploymentTime&sortOrder=desc&maxResults=2000")
                .forEach(deployment -> deployments.put(deployment.path("id").asText(), deployment));
        print("流程 Process", "版本 Version", "运行中 Running", "部署时间 Deployed", "部署 Deployment");
        get("/process-definition?sortBy=key&sortOrder=asc&maxResults=2000")
                .forEach(process -> row(process, deployments, running(process)));
        print("决策表 Table", "", "", "", "");
        get("/decision-definition?sortBy=key&sortOrder=asc&maxResults=2000")
                .forEach(table -> row(table, deployments, ""));
    }

    private void row(JsonNode definition, Map<String, JsonNode> deployments, String running) {
        var deployment = deployments.get(definition.path("deploymentId").asText());
        print(
                definition.path("key").asText(),
                definition.path("version").asText(),
                running,
                deployment == null ? "" : deployment.path("deploymentTime").asText(),
                deployment == null
                        ? ""
                        : "%s (%s)"
                                .formatted(
                                        deployment.path("name").asText(""),
                                        deployment.path("source").asText("")));
    }

    private void print(String key, String version, String running, String at, String by) {
        spec.commandLine()
                .getOut()
                .println("%-28s %10s %12s  %-28s  %s"
                        .formatted(key, version, running, at, by)
                        .stripTrailing());
    }

    private String running(JsonNode process) {
        var query = "/process-instance/count?processDefinitionId=";
        return get(query + process.path("id").asText()).path("count").asText();
    }

    private JsonNode get(String path) {
        var login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(server + "/engine-rest" + path))
                            .header("Authorization", "Basic " + login)
                            .header("Accept", "application/json")
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new UnusableInput("服务器 %s 回答 %d。The server at %s answered %d."
                        .formatted(server, answer.statusCode(), server, answer.statusCode()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException | IllegalArgumentException unreachable) {
            throw new UnusableInput("无法连接 %s。The server at %s cannot be reached.".formatted(server, server));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnusableInput("已中断。Interrupted.");
        }
    }
}
