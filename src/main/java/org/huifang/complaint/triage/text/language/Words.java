package org.huifang.complaint.triage.text.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text: Chinese ones by Lucene's hidden Markov model, English ones as their stems. */
final class Words {

    /** Without stop words: "not", "never" and 没 are what a complaint turns on. Safe for threads, as every analyzer is. */
    private static final Analyzer ANALYZER = new SmartChineseAnalyzer(false);

    private Words() {}

    static List<String> of(String plainText) {
        var words = new ArrayList<String>();
        try (var tokens = ANALYZER.tokenStream("text", plainText)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (Character.isLetterOrDigit(term.charAt(0))) {
                    words.add(term.toString());
                }
            }
            tokens.end();
            return words;
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
