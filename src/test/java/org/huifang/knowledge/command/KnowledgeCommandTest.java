package org.huifang.knowledge.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new KnowledgeCommand().run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void listsEveryArticleWithItsReviewerAndHowLongItIsValid() {
        assertThat(run("check", "--on", "2026-11-22")).isZero();

        assertThat(out.toString())
                .contains("invoice")
                .contains("2027-12-31  customer-service")
                .contains("有效 valid");
    }

    @Test
    void saysWhatHasExpiredAndWhatSoonWill() {
        run("check", "--on", "2028-01-01");
        assertThat(out.toString()).contains("已过期 expired").doesNotContain("有效 valid");

        run("check", "--on", "2027-12-01");
        assertThat(out.toString()).contains("即将过期 expires soon");
    }

    @Test
    void refusesWrongArticlesByFileAndLineAndReadsTheOthers() throws IOException {
        Files.copy(Path.of("src/main/resources/knowledge/invoice.yaml"), folder.resolve("invoice.yaml"));
        Files.writeString(folder.resolve("wrong.yaml"), "id: wrong\n");

        assertThat(run("check", "--folder", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("wrong.yaml, line 1: ");
        assertThat(out.toString()).contains("invoice");
    }

    @Test
    void answersAQuestionWithScoresAndSaysWhenAPersonWould() {
        assertThat(run("ask", "请问怎么开发票？", "--on", "2026-11-22")).isZero();
        assertThat(out.toString()).contains("invoice").contains("ENQUIRY").contains("电子发票，发送到您填写的邮箱");

        assertThat(run("ask", "我的月季什么时候浇水", "--on", "2026-11-22")).isZero();
        assertThat(out.toString()).contains("由人工答复");
    }

    @Test
    void saysInOneSentenceWhatItCannotDo() {
        assertThat(run("ask")).isEqualTo(2);
        assertThat(run("check", "--folder", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString().lines()).allSatisfy(line -> assertThat(line).isNotBlank());
    }
}
