package org.huifang.complaint.triage.text.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huifang.complaint.triage.text.language.TraditionalCharacters;

/** A text in simplified characters and half-width digits; what was taken from it is blank afterwards. */
final class Passage {

    private final StringBuilder text;

    Passage(String text) {
        this.text = new StringBuilder(TraditionalCharacters.simplify(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }

    List<MatchResult> take(Pattern pattern) {
        return take(pattern, found -> true);
    }

    /** Takes the matches that are accepted and leaves the others. */
    List<MatchResult> take(Pattern pattern, Predicate<MatchResult> accepted) {
        var taken = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            if (accepted.test(matcher.toMatchResult())) {
                taken.add(matcher.toMatchResult());
                blank(matcher.start(), matcher.end());
            }
        }
        return taken;
    }

    void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** At most so many characters before a place. */
    String before(int place, int characters) {
        return text.substring(Math.max(0, place - characters), place);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
