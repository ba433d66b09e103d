package org.huifang.audit.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/** The stand-alone verifier: {@code java -jar huifang-verifier.jar verify bundle.json [--key FILE] [--anchors DIR]}. */
public final class Verifier {

    private static final String USAGE =
            """
            用法 Usage: verify BUNDLE.json [--key PUBLIC-KEY]... [--anchors DIR]
                       anchors DIR [--key PUBLIC-KEY]...
            0: 完好 whole   1: 有改动 not whole   2: 无法检查 cannot be checked""";

    private final List<PublicKey> keys = new ArrayList<>();
    private Path anchors;
    private final PrintStream out;

    private Verifier(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args));
    }

    static int run(PrintStream out, String... args) {
        try {
            return new Verifier(out).check(List.of(args));
        } catch (IOException | IllegalArgumentException unusable) {
            out.println("无法检查 Cannot be checked: " + unusable.getMessage());
            out.println(USAGE);
            return 2;
        }
    }

    private int check(List<String> args) throws IOException {
        if (args.size() < 2 || args.size() % 2 != 0) {
            throw new IllegalArgumentException("words are missing");
        }
        for (int i = 2; i < args.size(); i += 2) {
            switch (args.get(i)) {
                case "--key" -> keys.add(Keys.publicKey(Files.readString(Path.of(args.get(i + 1)))));
                case "--anchors" -> anchors = Path.of(args.get(i + 1));
                default -> throw new IllegalArgumentException(args.get(i));
            }
        }
        var subject = Path.of(args.get(1));
        return switch (args.get(0)) {
            case "verify" -> report(bundle(Files.readAllBytes(subject)));
            case "anchors" -> report(new AnchorFolder(subject).check(keys));
            default -> throw new IllegalArgumentException(args.get(0));
        };
    }

    private List<Finding> bundle(byte[] document) throws IOException {
        var found = Verification.of(document, keys);
        out.printf(
                "案件 Case %s: 台账 ledger %d, 轨迹 trace %d, 锚点 anchors %d%n",
                found.number(), found.ledger(), found.trace(), found.anchors().size());
        if (!found.keyId().isEmpty()) {
            out.printf("签名密钥 Signed by key %s%n", found.keyId());
        }
        if (keys.isEmpty()) {
            out.println("未指定公钥：只能证明前后一致，不能证明由谁签名。"
                    + " No key was given: this shows that it is consistent, not who signed it.");
        }
        var findings = new ArrayList<>(found.findings());
        if (anchors != null) {
            compare(found.anchors(), findings);
        }
        return findings;
    }

    /** What is wrong with the bundle itself is said even when there is nothing to compare it with. */
    private void compare(List<Anchor> ofBundle, List<Finding> findings) throws IOException {
        var folder = new AnchorFolder(anchors);
        try {
            findings.addAll(folder.check(keys));
            findings.addAll(folder.differing(ofBundle));
        } catch (IOException unusable) {
            if (findings.isEmpty()) {
                throw unusable;
            }
            out.println("锚点无法对照 Anchors cannot be compared: " + unusable.getMessage());
        }
    }

    private int report(List<Finding> findings) {
        findings.forEach(finding -> out.println("✗ " + finding));
        out.println(findings.isEmpty() ? "✓ 完好 Whole" : "✗ 有改动 Not whole");
        return findings.isEmpty() ? 0 : 1;
    }
}
