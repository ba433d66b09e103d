package org.huifang.channel.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huifang.channel.Letter.Purpose;
import org.huifang.customer.Language;

/** Says what is wrong with a letter before a customer sees it. */
final class LetterCheck {

    private final String file;
    private final Purpose purpose;
    private final Set<Placeholder> allowed;
    private final List<String> problems = new ArrayList<>();

    LetterCheck(String file, Purpose purpose) {
        this.file = file;
        this.purpose = purpose;
        this.allowed = Placeholder.of(purpose);
    }

    List<String> problems(LetterTemplate letter, Language language) {
        letter.wechatKeys().stream()
                .filter(key -> WechatField.of(key).isEmpty())
                .forEach(key -> find("has a line under wechat that does not begin with a field such as 'thing1:'."));
        letter.parts().forEach(this::placeholders);
        if (problems.isEmpty()) {
            mustHave(letter);
            lengths(letter, language);
        }
        return problems;
    }

    private void placeholders(String part, Template template) {
        var used = new Used();
        template.visit(used);
        used.unknown.forEach(word -> find("uses {{%s}} in '%s', which this letter does not have; it has %s."
                .formatted(OneLine.of(word, 40), part, words())));
        used.bare.forEach(placeholder -> find(
                "uses {{%1$s}} in '%2$s', which may be missing; write {{#%1$s}} before and {{/%1$s}} after what belongs to it."
                        .formatted(placeholder.word(), part)));
    }

    private String words() {
        return allowed.stream().map(Placeholder::word).collect(Collectors.joining(", "));
    }

    /** MIIT 2020 draft on commercial messages: sender and a way to refuse in each; Consumer Law 29(3) and PIPL 15 for the rest. */
    private void mustHave(LetterTemplate letter) {
        for (var part : List.of("mail", "sms")) {
            require(letter, part, Placeholder.SENDER);
            if (purpose.asksForAnOpinion()) {
                require(letter, part, Placeholder.OPT_OUT);
            }
        }
    }

    private void require(LetterTemplate letter, String part, Placeholder placeholder) {
        var used = new Used();
        letter.parts().get(part).visit(used);
        if (!used.found.contains(placeholder)) {
            find("must say {{%s}} in '%s': %s.".formatted(placeholder.word(), part, placeholder.meaning()));
        }
    }

    private void lengths(LetterTemplate letter, Language language) {
        var written = letter.write(Letters.examples(purpose, language));
        var segments = SmsLength.of(written.sms()).segments();
        if (segments > LetterTemplate.MOST_SEGMENTS) {
            find("is %d short messages long as 'sms'; at most %d.".formatted(segments, LetterTemplate.MOST_SEGMENTS));
        }
        tooLong("push title", written.pushTitle(), LetterTemplate.PUSH_TITLE);
        tooLong("push", written.pushText(), LetterTemplate.PUSH_TEXT);
        written.wechat()
                .forEach((key, text) -> tooLong(
                        "wechat " + key, text, WechatField.of(key).orElseThrow().longest()));
    }

    /** What was cut to the limit ends with the sign of it. */
    private void tooLong(String part, String text, int longest) {
        if (text.isEmpty()) {
            find("says nothing in '%s'.".formatted(part));
        } else if (text.endsWith("…")) {
            find("is too long in '%s': at most %d characters with the examples of scripts/letters."
                    .formatted(part, longest));
        }
    }

    private void find(String sentence) {
        problems.add(file + " " + sentence);
    }

    /** What a template uses. */
    private final class Used implements Mustache.Visitor {

        private final Set<Placeholder> found = new HashSet<>();
        private final Set<Placeholder> bare = new HashSet<>();
        private final Set<String> unknown = new HashSet<>();
        private final Set<Placeholder> within = new HashSet<>();

        @Override
        public void visitText(String text) {
            // A text says nothing about placeholders.
        }

        @Override
        public void visitVariable(String word) {
            known(word);
            Placeholder.of(word)
                    .filter(placeholder -> placeholder.isOptional() && !within.contains(placeholder))
                    .ifPresent(bare::add);
        }

        @Override
        public boolean visitInclude(String name) {
            unknown.add(">" + name);
            return false;
        }

        @Override
        public boolean visitSection(String word) {
            known(word);
            Placeholder.of(word).ifPresent(within::add);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String word) {
            known(word);
            return true;
        }

        private void known(String word) {
            var placeholder = Placeholder.of(word).filter(allowed::contains);
            placeholder.ifPresent(found::add);
            if (placeholder.isEmpty()) {
                unknown.add(word);
            }
        }
    }
}
