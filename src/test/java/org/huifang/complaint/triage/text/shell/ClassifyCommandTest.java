package org.huifang.complaint.triage.text.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ClassifyCommandTest {

    private static final String GOOD =
            "{\"id\":7,\"subject\":\"丢件\",\"text\":\"包裹SF1402288613057丢了，昨天说赔300元\",\"extra\":true}";

    private record Answer(int exitCode, List<JsonNode> lines) {}

    @Test
    void answersEachLineInOrder() throws Exception {
        var answer = classify(GOOD + "\n\n{\"text\":\"great service, thank you\"}\n");

        assertThat(answer.exitCode).isZero();
        assertThat(answer.lines).hasSize(2);
        var first = answer.lines.get(0);
        assertThat(first.at("/id").intValue()).isEqualTo(7);
        assertThat(first.at("/category/value").textValue()).isEqualTo("L1");
        assertThat(first.at("/category/confidence").doubleValue()).isBetween(0.0, 1.0);
        assertThat(first.at("/suggestions")).hasSize(3);
        assertThat(first.at("/language").textValue()).isEqualTo("zh-Hans");
        assertThat(first.at("/extraction/waybills/0").textValue()).isEqualTo("SF1402288613057");
        assertThat(first.at("/extraction/amounts/0/cents").longValue()).isEqualTo(30_000);
        assertThat(first.at("/extraction/dates/0").textValue()).isEqualTo("2026-10-06");
        assertThat(answer.lines.get(1).at("/type/value").textValue()).isEqualTo("PRAISE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有引号",
                "{\"text\":\"unfinished",
                "[]",
                "42",
                "null",
                "{}",
                "{\"text\":null}",
                "{\"text\":\"  \"}",
                "{\"text\":5}",
                "{\"text\":\"a\",\"subject\":[]}"
            })
    void reportsALineThatCannotBeReadAndGoesOn(String bad) throws Exception {
        var answer = classify(GOOD + "\n" + bad + "\n" + GOOD + "\n");

        assertThat(answer.exitCode).isEqualTo(1);
        assertThat(answer.lines).hasSize(3);
        assertThat(answer.lines.get(1).at("/line").intValue()).isEqualTo(2);
        assertThat(answer.lines.get(1).at("/error").textValue()).isNotBlank().doesNotContain("引号", "unfinished");
        assertThat(answer.lines.get(2).at("/category/value").textValue()).isEqualTo("L1");
    }

    @Test
    void answersNothingToNothing() throws Exception {
        var answer = classify("");

        assertThat(answer.exitCode).isZero();
        assertThat(answer.lines).isEmpty();
    }

    @Test
    void readsFilesThatBeginWithAByteOrderMark() throws Exception {
        assertThat(classify("\uFEFF" + GOOD).exitCode).isZero();
    }

    @Test
    void refusesArgumentsItDoesNotKnow() {
        var command = new CommandLine(new ClassifyCommand(new ByteArrayInputStream(new byte[0]), System.out));
        command.setErr(new PrintWriter(new StringWriter()));

        assertThat(command.execute("--zone", "Mars/Olympus")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(command.execute("--nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static Answer classify(String input) throws Exception {
        var out = new ByteArrayOutputStream();
        var command = new ClassifyCommand(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        var exitCode = new CommandLine(command).execute("--at", "2026-10-07T02:00:00Z");
        var lines = new ArrayList<JsonNode>();
        for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return new Answer(exitCode, lines);
    }
}
