package org.huifang.complaint.triage.text.training;

import java.nio.file.Path;

/** A line of a corpus file that is no labelled text. Names the place, never the text. */
public class InvalidCorpus extends RuntimeException {

    public InvalidCorpus(Path file, int line, String reason) {
        super("%s, line %d: %s".formatted(file.getFileName(), line, reason));
    }
}
