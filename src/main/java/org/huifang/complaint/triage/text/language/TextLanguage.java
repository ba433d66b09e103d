package org.huifang.complaint.triage.text.language;

import java.util.Arrays;

/** The language and script a customer writes in. */
public enum TextLanguage {
    SIMPLIFIED_CHINESE("zh-Hans"),
    TRADITIONAL_CHINESE("zh-Hant"),
    ENGLISH("en");

    /** Characters that only Cantonese is written with; they count as traditional even where their form is the same. */
    private static final String CANTONESE = "冇嘅啲咗哋嚟喺㗎佢嘢咁唔攞睇搵畀";

    /** Waybill numbers and names of apps are Latin in Chinese texts too, so a few Chinese characters decide. */
    private static final double LEAST_CHINESE_SHARE = 0.15;

    private final String tag;

    TextLanguage(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, such as zh-Hans. */
    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException when there is no such language */
    public static TextLanguage ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of the languages.".formatted(tag)));
    }

    /** The language most of the text is written in; a text without letters counts as English. */
    public static TextLanguage of(String text) {
        int chinese = 0;
        int latin = 0;
        int traditional = 0;
        int simplified = 0;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.isIdeographic(character)) {
                chinese++;
                traditional +=
                        TraditionalCharacters.isTraditional(character) || CANTONESE.indexOf(character) >= 0 ? 1 : 0;
                simplified += TraditionalCharacters.isSimplifiedOnly(character) ? 1 : 0;
            } else if (Character.isLetter(character)) {
                latin++;
            }
        }
        if (chinese <= LEAST_CHINESE_SHARE * (chinese + latin)) {
            return ENGLISH;
        }
        return traditional > simplified ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE;
    }
}
