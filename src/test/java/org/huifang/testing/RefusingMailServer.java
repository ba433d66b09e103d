package org.huifang.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that takes nobody's mail, and says so as large ones do: with the recipient in its answer. */
public final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket server;
    private final String answer;

    /** @param code 550 for never, 450 for not now */
    public static RefusingMailServer answering(int code) {
        try {
            var refusing = new RefusingMailServer(code);
            var listener = new Thread(refusing::listen, "refusing-mail-server");
            listener.setDaemon(true);
            listener.start();
            return refusing;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private RefusingMailServer(int code) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = code + " %s: recipient refused";
    }

    public int port() {
        return server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                talkTo(client);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void talkTo(Socket client) throws IOException {
        var commands = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 refusing.example");
        for (var command = commands.readLine(); command != null; command = commands.readLine()) {
            if (command.startsWith("RCPT TO:")) {
                say(client, answer.formatted(command.substring("RCPT TO:".length())));
            } else if (command.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 ok");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
