package org.huifang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightTest {

    @TempDir
    Path dataDir;

    private ServerSocket taken;

    @BeforeEach
    void takePort() throws IOException {
        taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void freePort() throws IOException {
        taken.close();
    }

    @Test
    void findsNothingToSayWhenAllIsFree() {
        assertThat(problem()).isEmpty();
    }

    @Test
    void createsTheDataFolder() {
        assertThat(problem("--huifang.standalone.data-dir=" + dataDir.resolve("new")))
                .isEmpty();
        assertThat(dataDir.resolve("new")).isDirectory();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "HTTP, server.port",
        "SMTP, huifang.standalone.smtp-port",
        "IMAP, huifang.standalone.imap-port",
        "database, huifang.standalone.database-port"
    })
    void namesThePortThatIsTakenAndTheSettingThatChangesIt(String purpose, String property) {
        assertThat(problem("--" + property + "=" + taken.getLocalPort()))
                .contains("The " + purpose + " port " + taken.getLocalPort()
                        + " cannot be opened because another program holds it or this user may not; free it or choose another with "
                        + property + ".");
    }

    @Test
    void namesTheFolderThatCannotBeWritten() throws IOException {
        var file = Files.createFile(dataDir.resolve("file"));

        assertThat(problem("--huifang.standalone.data-dir=" + file.resolve("data")))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("The data folder " + file.resolve("data") + " cannot be created or written")
                        .endsWith("choose another with huifang.standalone.data-dir."));
    }

    @Test
    void namesTheFolderThatAnotherHuifangUses() throws Exception {
        try (var folder = DataFolder.claim(dataDir)) {
            assertThat(problem()).hasValueSatisfying(sentence -> assertThat(sentence)
                    .startsWith("Another Huifang is already running on the data folder "));
        }
    }

    @Test
    void leavesOtherRolesAlone() {
        assertThat(Preflight.problem("--spring.profiles.active=engine", "--server.port=" + taken.getLocalPort()))
                .isEmpty();
    }

    @Test
    void readsTheSystemPropertiesToo() {
        System.setProperty("server.port", "" + taken.getLocalPort());
        try {
            assertThat(Preflight.problem(arguments("--debug=false"))).isPresent();
        } finally {
            System.clearProperty("server.port");
        }
    }

    private Optional<String> problem(String... wishes) {
        return Preflight.problem(arguments("--server.port=0", wishes));
    }

    /** Quiet settings, replaced by those the test wishes. */
    private String[] arguments(String http, String... wishes) {
        var arguments = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of(
                                "--spring.profiles.active=standalone",
                                http,
                                "--huifang.standalone.smtp-port=0",
                                "--huifang.standalone.imap-port=0",
                                "--huifang.standalone.database-port=0",
                                "--huifang.standalone.data-dir=" + dataDir),
                        Stream.of(wishes))
                .forEach(argument -> arguments.put(argument.split("=")[0], argument));
        return arguments.values().toArray(String[]::new);
    }
}
