package org.huifang.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huifang.audit.proof.form.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier says on the command line, and with which exit code. */
class VerifierTest {

    @TempDir
    Path files;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path bundle;
    private Path key;
    private Path anchors;

    @BeforeEach
    void hasABundleAndAKey() throws Exception {
        bundle = Files.write(files.resolve("bundle.json"), SampleBundle.of("HF26-00000042-5", 12, 9));
        key = Files.writeString(files.resolve("public-key.pem"), Keys.text(SampleBundle.KEYS.getPublic()));
        anchors = Files.createDirectory(files.resolve("anchors"));
    }

    private int run(String... args) {
        return Verifier.run(new PrintStream(said, true, StandardCharsets.UTF_8), args);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void takesABundleThatIsWhole() {
        assertThat(run("verify", bundle.toString(), "--key", key.toString())).isZero();
        assertThat(said()).contains("✓ 完好 Whole");
    }

    @Test
    void takesAnchorsThatFollowFromEachOther() throws Exception {
        var first = SampleBundle.signed(1, "", "0".repeat(64));
        new AnchorFolder(anchors).keep(List.of(first, SampleBundle.signed(2, first.hash(), "1".repeat(64))));

        assertThat(run("anchors", anchors.toString(), "--key", key.toString())).isZero();
        assertThat(said()).contains("✓ 完好 Whole");
    }

    @Test
    void cannotCheckAFolderThatHoldsNoAnchor() throws Exception {
        Files.writeString(anchors.resolve("read-me.txt"), "copied every day");

        assertThat(run("anchors", anchors.toString(), "--key", key.toString())).isEqualTo(2);
        assertThat(said())
                .contains("无法检查 Cannot be checked: there is no anchor in " + anchors)
                .doesNotContain("✓");
    }

    @Test
    void cannotCheckABundleAgainstAFolderThatHoldsNoAnchor() {
        assertThat(run("verify", bundle.toString(), "--anchors", anchors.toString()))
                .isEqualTo(2);
        assertThat(said())
                .contains("无法检查 Cannot be checked: there is no anchor in")
                .doesNotContain("✓");
    }

    @Test
    void saysOfABundleThatItIsNotWholeEvenWhereNoAnchorHelps() throws Exception {
        var altered = new String(Files.readAllBytes(bundle), StandardCharsets.UTF_8).replace("五天", "六天");
        Files.writeString(bundle, altered);

        assertThat(run("verify", bundle.toString(), "--anchors", anchors.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("✗ 有改动 Not whole", "no anchor in");
    }

    @Test
    void saysThatAnAnchorOfTheBundleIsNotInTheFolder() throws Exception {
        Files.write(
                anchors.resolve(AnchorFolder.nameOf(1)),
                Json.document(SampleBundle.signed(1, "", "0".repeat(64)).fields()));

        assertThat(run("verify", bundle.toString(), "--anchors", anchors.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("it is not the one in the folder");
    }
}
