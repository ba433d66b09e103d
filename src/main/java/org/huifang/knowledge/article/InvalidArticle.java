package org.huifang.knowledge.article;

/** An article cannot mean what it says; the message is a sentence that names file and line. */
public class InvalidArticle extends RuntimeException {

    /** @param sentence without full stop */
    InvalidArticle(String file, int line, String sentence) {
        super("%s, line %d: %s.".formatted(file, line, sentence));
    }
}
