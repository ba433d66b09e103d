package org.huifang.channel.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to become of a mail of the corpus: {@code key: value} lines, {@code file} once for each attachment, then an empty line
 * and the exact words.
 */
record ExpectedIntake(Map<String, String> facts, List<String> files, String words) {

    static ExpectedIntake of(Path mail) throws IOException {
        var lines = Files.readAllLines(Path.of(mail.toString().replaceAll("\\.eml$", ".expected")));
        var facts = new HashMap<String, String>();
        var files = new ArrayList<String>();
        int i = 0;
        for (; i < lines.size() && !lines.get(i).isEmpty(); i++) {
            var parts = lines.get(i).split(": ?", 2);
            if (parts[0].equals("file")) {
                files.add(parts[1]);
            } else {
                facts.put(parts[0], parts[1]);
            }
        }
        var words = i < lines.size() ? String.join("\n", lines.subList(i + 1, lines.size())) : "";
        return new ExpectedIntake(facts, files, words);
    }
}
