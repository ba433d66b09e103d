package org.huifang.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** A port that Huifang wants for itself, and the setting that chooses it; a null address means every interface. */
record LocalPort(String purpose, int number, String property, InetAddress address) {

    static LocalPort onLoopback(String purpose, int number, String settingName) {
        return new LocalPort(
                purpose, number, StandaloneSettings.PREFIX + "." + settingName, InetAddress.getLoopbackAddress());
    }

    static LocalPort ofDatabase(int number) {
        return onLoopback("database", number, "database-port");
    }

    Optional<String> problem() {
        return isFree() ? Optional.empty() : Optional.of(sentence());
    }

    private boolean isFree() {
        // Zero asks for any free port, a negative number for none at all.
        if (number <= 0) {
            return true;
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, number));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    String sentence() {
        return "The %s port %d cannot be opened because another program holds it or this user may not; free it or choose another with %s."
                .formatted(purpose, number, property);
    }
}
