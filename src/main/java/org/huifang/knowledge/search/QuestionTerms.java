package org.huifang.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.huifang.complaint.triage.text.language.PlainText;
import org.huifang.complaint.triage.text.language.TextFeatures;

/**
 * What a question is compared by: its words (Chinese ones by Lucene's model, English ones as stems, both without words that say
 * nothing), pairs of Chinese characters, which help where the segmentation errs, and the concepts that both languages share.
 */
final class QuestionTerms {

    private static final float WORD = 1.0f;
    private static final float PAIR = 0.5f;
    private static final float CONCEPT = 1.2f;

    /** Manners, which are in a question whatever it is about. */
    private static final Pattern MANNERS = Pattern.compile(
            "你好|您好|请问|想问一下|想问下|问一下|问下|想问问|咨询一下|咨询下|想咨询|想了解一下|想了解|麻烦|谢谢|不好意思|打扰了|帮我|帮忙|一下|请|啊|呀|呢|吗|嘛|吧|哦"
                    + "|\\b(?:hello|hi|hey|dear|good (?:morning|afternoon|evening)|thank you|thanks|please|could you|can you|would you|i would like to|i'd like to|let me know|tell me|regards|excuse me|sorry)\\b");

    private static final Pattern WAYBILL = Pattern.compile("\\b[a-z]{0,4}\\d{8,20}[a-z]{0,2}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.:/-]*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private static final Analyzer CHINESE = new SmartChineseAnalyzer(true);
    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    private QuestionTerms() {}

    /** Each term with the weight of its family. A waybill number counts as the fact that there is one. */
    static Map<String, Float> of(String text) {
        var plain = PlainText.of(text);
        var masked = NUMBER.matcher(WAYBILL.matcher(plain).replaceAll(" 单号 ")).replaceAll(" ");
        var core = MANNERS.matcher(masked).replaceAll(" ");
        var terms = new HashMap<String, Float>();
        words(HAN.matcher(core).find() ? CHINESE : ENGLISH, core, terms);
        HAN.matcher(core).results().forEach(run -> {
            var characters = run.group();
            for (int i = 0; i + 2 <= characters.length(); i++) {
                terms.put("c:" + characters.substring(i, i + 2), PAIR);
            }
        });
        for (var feature : TextFeatures.of(null, core).names()) {
            if (feature.startsWith("k:")) {
                terms.put(feature, CONCEPT);
            }
        }
        return terms;
    }

    private static void words(Analyzer analyzer, String text, Map<String, Float> terms) {
        try (var tokens = analyzer.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (Character.isLetterOrDigit(term.charAt(0))) {
                    terms.put("w:" + term, WORD);
                }
            }
            tokens.end();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
