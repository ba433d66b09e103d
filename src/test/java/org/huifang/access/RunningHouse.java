package org.huifang.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The running server as programs and browsers reach it. */
class RunningHouse {

    static final String PASSWORD = "Huifang-test-1";

    private final HttpClient program = HttpClient.newHttpClient();
    private final String address;

    RunningHouse(int port) {
        this.address = "http://localhost:" + port;
    }

    String address() {
        return address;
    }

    /** @param user null for nobody */
    HttpResponse<String> ask(String user, String method, String path, String body) {
        return send(
                program, user == null ? request(method, path, body) : as(user, PASSWORD, request(method, path, body)));
    }

    HttpResponse<String> get(String user, String path) {
        return ask(user, "GET", path, null);
    }

    HttpResponse<String> post(String user, String path, String json) {
        return ask(user, "POST", path, json);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(program, request);
    }

    HttpRequest.Builder as(String user, String password, HttpRequest.Builder request) {
        var login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization", "Basic " + login);
    }

    HttpRequest.Builder request(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        if (body != null && !body.startsWith("--")) {
            request.header(
                    "Content-Type", body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/csv");
        } else if (body != null) {
            request.header("Content-Type", "multipart/form-data; boundary=part");
        }
        return request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    Browser browser() {
        return new Browser();
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

    /** Keeps cookies, and knows the token that the webapps want beside them. */
    final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> send(HttpRequest.Builder request) {
            return RunningHouse.send(client, request);
        }

        HttpResponse<String> get(String path) {
            return send(request("GET", path, null));
        }

        HttpResponse<String> post(String path, String json) {
            return send(request("POST", path, json).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
        }

        HttpResponse<String> logIn(String user, String password, String app) {
            get("/camunda/app/" + app + "/default/");
            var form = "username=%s&password=%s"
                    .formatted(
                            URLEncoder.encode(user, StandardCharsets.UTF_8),
                            URLEncoder.encode(password, StandardCharsets.UTF_8));
            var login = send(request("POST", "/camunda/api/admin/auth/user/default/login/" + app, null)
                    .method("POST", BodyPublishers.ofString(form))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
            get("/camunda/app/" + app + "/default/"); // a new session has a new token
            return login;
        }

        String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(cookie -> cookie.getValue())
                    .findFirst()
                    .orElse("none");
        }
    }
}
