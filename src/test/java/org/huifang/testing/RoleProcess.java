package org.huifang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.huifang.HuifangApplication;

/** The application itself, started in a role of a real courier, in a process of its own that ends by itself. */
public final class RoleProcess {

    private static final Map<String, String> ENGINE = Map.ofEntries(
            Map.entry("HUIFANG_ADMIN_PASSWORD", "Kestrel-over-7-hills"),
            Map.entry("HUIFANG_WORKER_PASSWORD", "Otter-under-9-bridges"),
            Map.entry("HUIFANG_DB_PASSWORD", "Heron-beside-3-ponds"),
            Map.entry("HUIFANG_DB_URL", "jdbc:postgresql://127.0.0.1:1/huifang"),
            Map.entry("HUIFANG_DB_USER", "huifang"),
            Map.entry("HUIFANG_PUBLIC_ADDRESS", "https://care.example.org"),
            Map.entry("HUIFANG_SURVEY_KEY", "0123456789abcdef0123456789abcdef"),
            Map.entry("HUIFANG_PROOF_KEY", "MC4CAQAwBQYDK2VwBCIEICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj9A"),
            Map.entry("HUIFANG_MAIL_ADDRESS", "care@example.org"),
            Map.entry("HUIFANG_STAFF_ADDRESS", "{id}@staff.example.org"),
            Map.entry("HUIFANG_IMAP_URL", "imaps://127.0.0.1:1/INBOX"),
            Map.entry("HUIFANG_IMAP_USER", "care"),
            Map.entry("HUIFANG_IMAP_PASSWORD", "Plover-at-5-shores"),
            Map.entry("HUIFANG_SMTP_HOST", "127.0.0.1"));

    public record Ended(int exitCode, String output) {}

    private RoleProcess() {}

    /** All an engine node must be told, with a database nobody answers at; the caller's to change. */
    public static Map<String, String> engineVariables() {
        return new HashMap<>(ENGINE);
    }

    public static Ended run(String role, Map<String, String> variables) throws IOException, InterruptedException {
        var command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HuifangApplication.class.getName()))
                .redirectErrorStream(true);
        command.environment().keySet().removeIf(name -> name.startsWith("HUIFANG_"));
        command.environment().put("SPRING_PROFILES_ACTIVE", role);
        command.environment().putAll(variables);
        var output = Files.createTempFile("role", ".log");
        var process = command.redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS))
                    .as("ends by itself: %s", command.environment().get("SPRING_PROFILES_ACTIVE"))
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly().waitFor();
            Files.delete(output);
        }
    }
}
