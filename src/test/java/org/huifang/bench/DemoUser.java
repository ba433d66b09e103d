package org.huifang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/** One of the people of the demonstration, or the website, speaking to the application over HTTP. */
final class DemoUser {

    private static final String PASSWORD = "Huifang-demo-1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final URI application;
    private final HttpClient client;
    private final LongAdder requests;

    DemoUser(String id, URI application, HttpClient client, LongAdder requests) {
        this.id = id;
        this.application = application;
        this.client = client;
        this.requests = requests;
    }

    String id() {
        return id;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** A page or a file, as a browser gets it. */
    byte[] file(String path) throws IOException, InterruptedException {
        return bytes(request(path).setHeader("Accept", "*/*").GET());
    }

    /** As Tasklist asks for a page of tasks: with what it shows of each embedded. */
    JsonNode postForTasklist(String path) throws IOException, InterruptedException {
        return send(request(path)
                .setHeader("Accept", "application/hal+json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    JsonNode put(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String path) {
        var credentials = Base64.getEncoder().encodeToString((id + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(application.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + credentials);
    }

    private JsonNode send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        return JSON.readTree(bytes(builder));
    }

    private byte[] bytes(HttpRequest.Builder builder) throws IOException, InterruptedException {
        var request = builder.build();
        requests.increment();
        var response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("%s %s as %s: %d %s"
                    .formatted(
                            request.method(),
                            request.uri().getPath(),
                            id,
                            response.statusCode(),
                            new String(response.body(), StandardCharsets.UTF_8)));
        }
        return response.body();
    }
}
