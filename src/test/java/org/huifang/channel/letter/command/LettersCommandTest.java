package org.huifang.channel.letter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huifang.channel.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new LettersCommand().run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void listsTheLettersAndWhatEachMaySay() {
        assertThat(run("list")).isZero();

        assertThat(out.toString())
                .contains("acknowledgement", "survey-invitation", "{{optOut}}", "the customer's name");
    }

    @Test
    void showsALetterOnEveryChannelAndWritesThePagesToOpen() throws IOException {
        assertThat(run("preview", "offer", "--language", "en", "--to", folder.toString()))
                .isZero();

        assertThat(out.toString())
                .contains("Subject: Our solution for HF26-00000042-5", "segments of 160/153, GSM-7", "thing3")
                .contains(folder.resolve("offer_en.html").toUri().toString());
        assertThat(Files.readString(folder.resolve("offer_en.html"))).contains("<html lang=\"en\">", "12.50");
        assertThat(Files.readString(folder.resolve("offer_en.txt")))
                .startsWith("Our solution")
                .contains("12.50");
    }

    @Test
    void countsTheSegmentsOfAChineseShortMessage() {
        run("preview", "acknowledgement", "--to", folder.toString());

        assertThat(out.toString()).containsPattern("\\d+ characters, 1 segments of 70/67, Unicode");
    }

    @Test
    void showsItWithoutWhatMayBeMissing() {
        assertThat(run("preview", "offer", "--with", "amount=", "--to", folder.toString()))
                .isZero();

        assertThat(out.toString()).doesNotContain("12.50");
    }

    @Test
    void saysWhichLetterThereIsNot() {
        assertThat(run("preview", "farewell")).isEqualTo(2);

        assertThat(err.toString())
                .isEqualToIgnoringNewLines("There is no letter 'farewell'; scripts/letters list has them.");
    }

    @Test
    void saysWhichPlaceholderALetterDoesNotHave() {
        assertThat(run("preview", "closing", "--with", "amount=5")).isEqualTo(2);

        assertThat(err.toString()).isEqualToIgnoringNewLines("The letter 'closing' has no placeholder 'amount'.");
    }

    @Test
    void checksAFolderAndSaysEverythingThatIsWrong() throws IOException {
        Files.writeString(folder.resolve("closing_zh.txt"), "结案");
        Files.writeString(folder.resolve("closing_en.txt"), "closed");

        assertThat(run("check", "--folder", folder.toString())).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.matches("closing_(zh|en).txt does not .*"));
    }

    @Test
    void checksThoseThatAreShipped() {
        assertThat(run("check")).isZero();

        assertThat(out.toString()).contains(Letter.Purpose.values().length + " letters in 2 languages");
    }

    @Test
    void knowsNoSuchFolder() {
        assertThat(run("check", "--folder", folder.resolve("nowhere").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).startsWith("There is no folder ");
    }
}
