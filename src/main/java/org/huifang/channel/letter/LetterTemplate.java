package org.huifang.channel.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.huifang.channel.Letter.Purpose;
import org.huifang.customer.Language;

/** One letter in one language, compiled. Values are put in as they are: a text has no markup that they could become. */
final class LetterTemplate {

    /** About 530 Chinese characters: what a case needs to say fits, and a novel does not. */
    static final int MOST_SEGMENTS = 8;
    /** What phones show of a push without being asked (own; iOS and Android cut later). */
    static final int PUSH_TITLE = 30;

    static final int PUSH_TEXT = 120;
    private static final int VALUE_IN_SMS = 300;
    private static final int VALUE_IN_PUSH = 60;

    /** Of what was left out. */
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s*\\n\\s*\\n");

    private static final Mustache.Compiler TEXT =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).nullValue("");

    private final Template subject;
    private final Template body;
    private final Template sms;
    private final Template pushTitle;
    private final Template pushText;
    private final Map<String, Template> wechat = new LinkedHashMap<>();

    private LetterTemplate(LetterFile file) {
        subject = TEXT.compile(file.firstLine(LetterFile.MAIL));
        body = TEXT.compile(file.afterFirstLine(LetterFile.MAIL));
        sms = TEXT.compile(file.whole(LetterFile.SMS));
        pushTitle = TEXT.compile(file.firstLine(LetterFile.PUSH));
        pushText = TEXT.compile(file.afterFirstLine(LetterFile.PUSH));
        file.whole(LetterFile.WECHAT).lines().filter(line -> !line.isBlank()).forEach(line -> {
            var colon = line.indexOf(':');
            wechat.put(
                    line.substring(0, Math.max(colon, 0)).strip(),
                    TEXT.compile(line.substring(colon + 1).strip()));
        });
    }

    /** @throws InvalidLetter with everything that is wrong with the file */
    static LetterTemplate of(LetterFile file, Purpose purpose, Language language) {
        LetterTemplate template;
        try {
            template = new LetterTemplate(file);
        } catch (MustacheException malformed) {
            throw new InvalidLetter(
                    List.of("%s cannot be read: %s.".formatted(file.name(), OneLine.of(malformed.getMessage(), 160))));
        }
        var problems = new LetterCheck(file.name(), purpose).problems(template, language);
        if (!problems.isEmpty()) {
            throw new InvalidLetter(problems);
        }
        return template;
    }

    /** Every template with the name of its part. */
    Map<String, Template> parts() {
        var parts = new LinkedHashMap<String, Template>();
        parts.put("subject", subject);
        parts.put("mail", body);
        parts.put("sms", sms);
        parts.put("push title", pushTitle);
        parts.put("push", pushText);
        wechat.forEach((key, template) -> parts.put("wechat " + key, template));
        return parts;
    }

    /** @param values by word of the placeholder; one that is missing or empty leaves its part out */
    WrittenLetter write(Map<String, String> values) {
        var fields = new LinkedHashMap<String, String>();
        wechat.forEach((key, template) -> fields.put(
                key,
                OneLine.of(
                        template.execute(lines(values, VALUE_IN_PUSH)),
                        WechatField.of(key).orElseThrow().longest())));
        return new WrittenLetter(
                OneLine.of(subject.execute(lines(values, VALUE_IN_PUSH))),
                EMPTY_LINES
                        .matcher(body.execute(texts(values)))
                        .replaceAll("\n\n")
                        .strip(),
                OneLine.of(sms.execute(lines(values, VALUE_IN_SMS))),
                OneLine.of(pushTitle.execute(lines(values, VALUE_IN_PUSH)), PUSH_TITLE),
                OneLine.of(pushText.execute(lines(values, VALUE_IN_PUSH)), PUSH_TEXT),
                fields);
    }

    private static Map<String, String> lines(Map<String, String> values, int longest) {
        return each(values, (placeholder, value) -> isAddress(placeholder) ? value : OneLine.of(value, longest));
    }

    /** A link that is cut leads nowhere. */
    private static boolean isAddress(Placeholder placeholder) {
        return EnumSet.of(Placeholder.LINK, Placeholder.OPT_OUT, Placeholder.STATUS_LINK, Placeholder.STATUS_PAGE)
                .contains(placeholder);
    }

    private static Map<String, String> texts(Map<String, String> values) {
        return each(
                values,
                (placeholder, value) ->
                        placeholder == Placeholder.NAME ? OneLine.of(value, 40) : OneLine.severalOf(value));
    }

    private static Map<String, String> each(Map<String, String> values, BiFunction<Placeholder, String, String> form) {
        var formed = new HashMap<String, String>();
        for (var placeholder : Placeholder.values()) {
            var value = values.get(placeholder.word());
            formed.put(placeholder.word(), value == null ? "" : form.apply(placeholder, value));
        }
        return formed;
    }

    /** Keys of its WeChat fields. */
    List<String> wechatKeys() {
        return new ArrayList<>(wechat.keySet());
    }
}
