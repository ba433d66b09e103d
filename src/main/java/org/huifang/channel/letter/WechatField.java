package org.huifang.channel.letter;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of fields a WeChat message has, and how long each may be (the platform's limits for subscription messages). */
enum WechatField {
    THING("thing", 20),
    CHARACTER_STRING("character_string", 32),
    PHRASE("phrase", 5),
    TIME("time", 20),
    DATE("date", 20),
    AMOUNT("amount", 12),
    NUMBER("number", 32);

    private static final Pattern KEY = Pattern.compile("([a-z_]+)\\d{1,2}");

    private final String kind;
    private final int longest;

    WechatField(String kind, int longest) {
        this.kind = kind;
        this.longest = longest;
    }

    int longest() {
        return longest;
    }

    /** Empty when the key is none such as {@code thing1}. */
    static Optional<WechatField> of(String key) {
        var matched = KEY.matcher(key);
        return matched.matches()
                ? Arrays.stream(values())
                        .filter(field -> field.kind.equals(matched.group(1)))
                        .findFirst()
                : Optional.empty();
    }
}
