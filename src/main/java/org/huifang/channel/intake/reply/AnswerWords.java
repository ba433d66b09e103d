package org.huifang.channel.intake.reply;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huifang.complaint.remedy.offer.Answer;

/** The words by which the letter of an offer asks to be answered, and those that say the same as plainly. */
final class AnswerWords {

    private static final Map<String, Answer> WORDS = Map.ofEntries(
            Map.entry("接受", Answer.ACCEPTED),
            Map.entry("我接受", Answer.ACCEPTED),
            Map.entry("同意", Answer.ACCEPTED),
            Map.entry("我同意", Answer.ACCEPTED),
            Map.entry("accept", Answer.ACCEPTED),
            Map.entry("i accept", Answer.ACCEPTED),
            Map.entry("accepted", Answer.ACCEPTED),
            Map.entry("yes", Answer.ACCEPTED),
            Map.entry("不接受", Answer.REJECTED),
            Map.entry("我不接受", Answer.REJECTED),
            Map.entry("不同意", Answer.REJECTED),
            Map.entry("我不同意", Answer.REJECTED),
            Map.entry("拒绝", Answer.REJECTED),
            Map.entry("我拒绝", Answer.REJECTED),
            Map.entry("reject", Answer.REJECTED),
            Map.entry("i reject", Answer.REJECTED),
            Map.entry("rejected", Answer.REJECTED),
            Map.entry("no", Answer.REJECTED));

    /**
     * Only when the first line says nothing else: inside a sentence the same words may mean anything.
     *
     * @param words without quoted history
     */
    static Optional<Answer> in(String words) {
        return words.lines()
                .map(AnswerWords::plain)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(WORDS::get);
    }

    private static String plain(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{S}\\s]+", " ")
                .strip();
    }

    private AnswerWords() {}
}
