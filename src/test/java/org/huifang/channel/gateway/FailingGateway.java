package org.huifang.channel.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A gateway that answers every second call for a message with a failure, the first one too; of these, every second one only after
 * it had accepted the message, as when an answer is lost. It keeps its contract: one Idempotency-Key is one message.
 */
final class FailingGateway implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final Map<String, Integer> callsByKey = new ConcurrentHashMap<>();
    private final Map<String, Integer> accepted = new ConcurrentHashMap<>();
    private volatile boolean recovered;

    FailingGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on no call fails. */
    void recover() {
        recovered = true;
    }

    int calls() {
        return calls.get();
    }

    int failures() {
        return failures.get();
    }

    /** How often each key became a message. */
    Map<String, Integer> accepted() {
        return accepted;
    }

    private void take(HttpExchange call) throws IOException {
        calls.incrementAndGet();
        var key = call.getRequestHeaders().getFirst("Idempotency-Key");
        var fails = callsByKey.merge(key, 1, Integer::sum) % 2 == 1 && !recovered;
        if (!fails || failures.incrementAndGet() % 2 == 0) {
            accepted.putIfAbsent(key, 1);
        }
        call.getRequestBody().readAllBytes();
        call.sendResponseHeaders(fails ? 503 : 202, -1);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
