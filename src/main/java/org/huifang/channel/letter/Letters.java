package org.huifang.channel.letter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huifang.channel.Letter.Purpose;
import org.huifang.customer.Language;

/** All letters, ready to be written. */
public final class Letters {

    private static final String BETWEEN_LANGUAGES = "\n\n————————\n\n";

    private final Map<Purpose, Map<Language, LetterTemplate>> templates = new EnumMap<>(Purpose.class);
    private final Map<Language, String> sender;

    /**
     * @param sender who writes, by language
     * @throws InvalidLetter when a letter, a language or a form is missing or a file cannot be used
     */
    public Letters(LetterFolder folder, Map<Language, String> sender) {
        this.sender = Map.copyOf(sender);
        var problems = new ArrayList<String>();
        for (var purpose : Purpose.values()) {
            for (var language : Language.values()) {
                try {
                    templates
                            .computeIfAbsent(purpose, first -> new EnumMap<>(Language.class))
                            .put(language, read(folder, purpose, language));
                } catch (InvalidLetter invalid) {
                    problems.addAll(invalid.problems());
                }
            }
        }
        folder.strangers()
                .forEach(name ->
                        problems.add("%s is the name of no letter; scripts/letters list has them.".formatted(name)));
        if (!problems.isEmpty()) {
            throw new InvalidLetter(problems);
        }
    }

    private static LetterTemplate read(LetterFolder folder, Purpose purpose, Language language) {
        var name = LetterFolder.fileOf(purpose, language);
        var text = folder.read(name)
                .orElseThrow(() -> new InvalidLetter(
                        List.of("%s is missing: every letter is there in every language.".formatted(name))));
        return LetterTemplate.of(LetterFile.parse(name, text), purpose, language);
    }

    /**
     * @param languages one, or all when nobody knows which the customer reads
     * @param words by word of the placeholder; a value is a text, a number, null for none, or a map from language to one of these
     */
    public WrittenLetter write(Purpose purpose, List<Language> languages, Map<String, Object> words) {
        return languages.stream()
                .map(language -> templates.get(purpose).get(language).write(values(language, words)))
                .reduce(Letters::together)
                .orElseThrow();
    }

    private Map<String, String> values(Language language, Map<String, Object> words) {
        var values = new HashMap<String, String>();
        values.put(Placeholder.SENDER.word(), sender.get(language));
        words.forEach((word, value) -> {
            var said = value instanceof Map<?, ?> byLanguage ? byLanguage.get(language) : value;
            values.put(word, Objects.toString(said, null));
        });
        return values;
    }

    /** Where there is no room for two languages, the first. */
    private static WrittenLetter together(WrittenLetter one, WrittenLetter other) {
        return new WrittenLetter(
                one.subject() + " / " + other.subject(),
                one.body() + BETWEEN_LANGUAGES + other.body(),
                one.sms() + " " + other.sms(),
                one.pushTitle(),
                one.pushText(),
                one.wechat());
    }

    public String sender(List<Language> languages) {
        return languages.stream().map(sender::get).collect(Collectors.joining(" "));
    }

    /** What a preview shows for the values. */
    public static Map<String, String> examples(Purpose purpose, Language language) {
        var values = new LinkedHashMap<String, String>();
        Placeholder.of(purpose).forEach(placeholder -> values.put(placeholder.word(), placeholder.example(language)));
        return values;
    }
}
