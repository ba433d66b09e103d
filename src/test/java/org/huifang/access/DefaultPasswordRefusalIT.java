package org.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.huifang.HuifangApplication;
import org.huifang.startup.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application itself, started as a node of a real courier, in a process of its own. */
class DefaultPasswordRefusalIT {

    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("HUIFANG_ADMIN_PASSWORD", "Kestrel-over-7-hills"),
            Map.entry("HUIFANG_WORKER_PASSWORD", "Otter-under-9-bridges"),
            Map.entry("HUIFANG_DB_PASSWORD", "Heron-beside-3-ponds"),
            Map.entry("HUIFANG_DB_URL", "jdbc:postgresql://127.0.0.1:1/huifang"),
            Map.entry("HUIFANG_DB_USER", "huifang"),
            Map.entry("HUIFANG_PUBLIC_ADDRESS", "https://care.example.org"),
            Map.entry("HUIFANG_SURVEY_KEY", "0123456789abcdef0123456789abcdef"),
            Map.entry("HUIFANG_MAIL_ADDRESS", "care@example.org"),
            Map.entry("HUIFANG_IMAP_URL", "imaps://127.0.0.1:1/INBOX"),
            Map.entry("HUIFANG_IMAP_USER", "care"),
            Map.entry("HUIFANG_IMAP_PASSWORD", "Plover-at-5-shores"),
            Map.entry("HUIFANG_SMTP_HOST", "127.0.0.1"));

    private record Ended(int exitCode, String output) {}

    @Test
    void aFreshStartWithoutAnAdministratorsPasswordRefusesToRun() throws Exception {
        var environment = new HashMap<>(OWN);
        environment.remove("HUIFANG_ADMIN_PASSWORD");

        var ended = start(environment);

        assertThat(ended.output())
                .contains(
                        "The environment variable HUIFANG_ADMIN_PASSWORD must hold a password of your own with at least "
                                + "12 characters.")
                .doesNotContain("\tat org.");
        assertThat(ended.exitCode()).isEqualTo(CannotStart.EXIT_CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "HUIFANG_ADMIN_PASSWORD, Huifang-demo-1",
        "HUIFANG_WORKER_PASSWORD, short",
    })
    void aPasswordThatStandsInThisRepositoryOrIsShortIsNone(String variable, String password) throws Exception {
        var environment = new HashMap<>(OWN);
        environment.put(variable, password);

        var ended = start(environment);

        assertThat(ended.output())
                .contains("The environment variable " + variable)
                .doesNotContain(password);
        assertThat(ended.exitCode()).isEqualTo(CannotStart.EXIT_CODE);
    }

    private static Ended start(Map<String, String> environment) throws IOException, InterruptedException {
        var command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HuifangApplication.class.getName()))
                .redirectErrorStream(true);
        command.environment().keySet().removeIf(name -> name.startsWith("HUIFANG_"));
        command.environment().put("SPRING_PROFILES_ACTIVE", "engine");
        command.environment().putAll(environment);
        var process = command.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
