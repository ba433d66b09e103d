package org.huifang.customer.file.content;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a field is written. The canonical form is what the database gives back, so that equal values are equal texts.
 *
 * @param canonical the value in its one form; null when the text is no such value
 * @param sqlType of its column
 */
record FieldFormat(UnaryOperator<String> canonical, String sqlType, String chinese, String english) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{5,24}");
    private static final Pattern MINUTE = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");
    private static final int LONGEST_EMAIL = 254;

    /** Null when the text is not written like this. */
    String read(String text) {
        return text.chars().anyMatch(Character::isISOControl) ? null : canonical.apply(text);
    }

    static FieldFormat text(int longest) {
        return new FieldFormat(
                text -> text.length() <= longest ? text : null,
                "text",
                "最多 %d 个字符，不含控制字符".formatted(longest),
                "must have at most %d characters and no control characters".formatted(longest));
    }

    static FieldFormat email() {
        return new FieldFormat(
                text -> text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches()
                        ? text.toLowerCase(Locale.ROOT)
                        : null,
                "text",
                "必须是电子邮件地址",
                "must be an e-mail address");
    }

    static FieldFormat phone() {
        return new FieldFormat(
                text -> PHONE.matcher(text).matches() ? text : null,
                "text",
                "必须是电话号码（5 至 24 位数字、空格、括号或连字符）",
                "must be a phone number of 5 to 24 digits, blanks, brackets or hyphens");
    }

    static FieldFormat oneOf(Enum<?>... values) {
        var names = Arrays.stream(values).map(Enum::name).toList();
        return new FieldFormat(
                text -> Optional.of(text.toUpperCase(Locale.ROOT))
                        .filter(names::contains)
                        .orElse(null),
                "text",
                "必须是 %s 之一".formatted(String.join("、", names)),
                "must be one of " + String.join(", ", names));
    }

    static FieldFormat zone() {
        return new FieldFormat(
                text -> parsed(text, ZoneId::of).map(ZoneId::getId).orElse(null),
                "text",
                "必须是时区名称，如 Asia/Shanghai",
                "must be a time zone such as Asia/Shanghai");
    }

    static FieldFormat minute() {
        return new FieldFormat(
                text -> MINUTE.matcher(text).matches() ? LocalTime.parse(text).toString() : null,
                "time",
                "必须是时间，如 09:30",
                "must be a time of day such as 09:30");
    }

    static FieldFormat date() {
        return new FieldFormat(
                text -> parsed(text, LocalDate::parse).map(LocalDate::toString).orElse(null),
                "date",
                "必须是日期，如 2026-03-31",
                "must be a date such as 2026-03-31");
    }

    /** Days of the week in English, separated by blanks or commas. */
    static FieldFormat days() {
        return new FieldFormat(
                FieldFormat::weekDays, "text", "必须是星期缩写，如 MON TUE", "must be days of the week such as MON TUE");
    }

    private static String weekDays(String text) {
        var days = new TreeSet<DayOfWeek>();
        for (var word : text.toUpperCase(Locale.ROOT).split("[ ,]+")) {
            var day = Arrays.stream(DayOfWeek.values())
                    .filter(one -> one.name().substring(0, 3).equals(word))
                    .findFirst();
            if (day.isEmpty()) {
                return null;
            }
            days.add(day.get());
        }
        return days.stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(" "));
    }

    static FieldFormat flag() {
        return new FieldFormat(
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "1", "是" -> "true";
                    case "false", "no", "0", "否" -> "false";
                    default -> null;
                },
                "boolean",
                "必须是 true 或 false",
                "must be true or false");
    }

    static FieldFormat count(long most) {
        return new FieldFormat(
                text -> WHOLE_NUMBER.matcher(text).matches() && Long.parseLong(text) <= most
                        ? Long.toString(Long.parseLong(text))
                        : null,
                most <= Integer.MAX_VALUE ? "integer" : "bigint",
                "必须是 0 至 %d 的整数".formatted(most),
                "must be a whole number from 0 to " + most);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
