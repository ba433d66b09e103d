package org.huifang.standalone.mail;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, as old mail programs do, and returns what the server finally says. */
final class RawSmtp {

    private RawSmtp() {}

    static String send(int port, String recipient, byte[] message) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            replies.readLine();
            say(socket, replies, "HELO test");
            say(socket, replies, "MAIL FROM:<sender@example.org>");
            var reply = say(socket, replies, "RCPT TO:<" + recipient + ">");
            if (!reply.startsWith("250")) {
                return reply;
            }
            say(socket, replies, "DATA");
            return say(socket, replies, ended(message));
        }
    }

    private static String say(Socket socket, BufferedReader replies, String command) throws IOException {
        return say(socket, replies, (command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String say(Socket socket, BufferedReader replies, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        var reply = replies.readLine();
        while (reply.charAt(3) == '-') {
            reply = replies.readLine();
        }
        return reply;
    }

    private static byte[] ended(byte[] message) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(message);
        bytes.write("\r\n.\r\n".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }
}
