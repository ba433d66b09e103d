package org.huifang.complaint.triage.text.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One spelling for all ways to write the same: lower case, half-width, simplified characters, the mainland's words, and
 * placeholders for numbers, which say what they are and not which.
 */
public final class PlainText {

    /** What stands after it repeats itself or was quoted from an earlier mail. */
    private static final int LONGEST = 4_000;

    private static final Pattern WAYBILL = Pattern.compile("\\b[a-z]{0,4}\\d{8,20}[a-z]{0,2}\\b");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:[¥$€£]|nt\\$|rmb|cny|usd|eur)\\s*\\d[\\d,.]*|\\d[\\d,.]*\\s*(?:元|块|万|rmb|yuan|cny|usd|eur|dollars?|euros?)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.:/-]*");

    private static final Lexicon REGIONAL = regionalWords();

    private PlainText() {}

    private static Lexicon regionalWords() {
        var words = new Lexicon();
        for (var line : ResourceLines.of("regional-words.txt")) {
            var pair = line.split("=");
            words.add(pair[0].strip(), pair[1].strip());
        }
        return words.sorted();
    }

    /** The text in one spelling, numbers kept. */
    public static String of(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return REGIONAL.replaceIn(TraditionalCharacters.simplify(lower));
    }

    /** The beginning of the text in one spelling, with placeholders for numbers. */
    static String masked(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var plain = WAYBILL.matcher(of(cut)).replaceAll(" waybillnumber ");
        plain = AMOUNT.matcher(plain).replaceAll(" moneyamount ");
        return NUMBER.matcher(plain).replaceAll(" somenumber ");
    }
}
