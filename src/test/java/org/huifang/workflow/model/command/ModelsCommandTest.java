package org.huifang.workflow.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huifang.workflow.model.BrokenSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new ModelsCommand().run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void findsNothingWrongWithTheModelsOfTheHouse() {
        assertThat(run("check")).as(err::toString).isZero();

        assertThat(out.toString()).contains("All ", " files obey the rules");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatAServerWouldRefuse(BrokenSet broken) {
        assertThat(run("check", broken.path().toString())).isEqualTo(1);

        assertThat(err.toString()).contains(broken.words());
        assertThat(err.toString().lines()).as(err.toString()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void checksOneModelAgainstTheFormsAndProcessesBesideIt() {
        assertThat(run("check", "bpmn/complaint.bpmn")).as(err::toString).isZero();
    }

    @Test
    void drawsProcessesAndWritesTables(@TempDir Path folder) throws IOException {
        assertThat(run("render", folder.resolve("out").toString()))
                .as(err::toString)
                .isZero();

        assertThat(Files.readString(folder.resolve("out/complaint.svg")))
                .startsWith("<svg")
                .contains("Acknowledge");
        assertThat(Files.readString(folder.resolve("out/waiting.html")))
                .contains("等待时限", "<tr id=\"waiting-branch\">", "a trace task has 24 h", "&quot;PT24H&quot;");
    }

    @Test
    void saysWhatItCannotRead() {
        assertThat(run("check", Path.of("bpmn/no-such.bpmn").toString())).isEqualTo(2);

        assertThat(err.toString()).contains("There is no file").hasLineCount(1);
    }

    @Test
    void saysWhenNobodyIsLoggedIn() {
        assertThat(run("versions", "http://localhost:1", "--user", "ma.li", "--password", "wrong"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("cannot be reached").hasLineCount(1);
    }
}
