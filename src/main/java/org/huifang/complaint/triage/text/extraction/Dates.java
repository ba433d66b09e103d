package org.huifang.complaint.triage.text.extraction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates as customers write them: on the calendar, or counted from today. */
final class Dates {

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "(" + MONTHS + ")[a-z]*\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String WEEKDAYS = "一二三四五六日";

    private static final Pattern FULL =
            Pattern.compile("(?<!\\d)(20\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?[日号]?(?!\\d)");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]");
    private static final Pattern ENGLISH_DAY_FIRST =
            Pattern.compile("(?i)\\b" + DAY + "(?: of)? " + MONTH + "(?:,? (20\\d{2}))?\\b");
    private static final Pattern ENGLISH_MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTH + " " + DAY + "(?:,? (20\\d{2}))?\\b(?!:)");
    private static final Pattern DAYS_AGO = Pattern.compile(
            "(?i)(?<![\\d.])(\\d{1,2}|[" + ChineseNumerals.CHARACTERS + "]{1,3})\\s?(?:天前|日前|days? ago)");
    private static final Pattern LAST_WEEKDAY = Pattern.compile("上(?:个)?(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Pattern ENGLISH_LAST_WEEKDAY =
            Pattern.compile("(?i)\\blast (mon|tues|wednes|thurs|fri|satur|sun)day\\b");
    private static final Pattern RELATIVE =
            Pattern.compile("(?i)大前天|前天|前日|昨天|昨日|昨晚|昨夜|寻日|琴日|今天|今日|今早|今晚|今晨|明天|明日|明早|明晚|听日|大后天|后天|后日"
                    + "|\\bthe day before yesterday\\b|\\byesterday\\b|\\btoday\\b|\\btomorrow\\b");

    private record Found(int place, LocalDate date) {}

    private final Passage passage;
    private final LocalDate today;
    private final List<Found> found = new ArrayList<>();

    private Dates(Passage passage, LocalDate today) {
        this.passage = passage;
        this.today = today;
    }

    static List<LocalDate> takenFrom(Passage passage, LocalDate today) {
        return new Dates(passage, today).all();
    }

    private List<LocalDate> all() {
        take(FULL, match -> date(match.group(1), number(match.group(2)), match.group(3)));
        take(MONTH_AND_DAY, match -> date(null, number(match.group(1)), match.group(2)));
        take(ENGLISH_DAY_FIRST, match -> date(match.group(3), month(match.group(2)), match.group(1)));
        take(ENGLISH_MONTH_FIRST, match -> date(match.group(3), month(match.group(1)), match.group(2)));
        take(DAYS_AGO, match -> Optional.of(today.minusDays(count(match.group(1)))));
        take(
                LAST_WEEKDAY,
                match -> Optional.of(weekdayOfLastWeek(
                        "天".equals(match.group(1)) ? WEEKDAYS.length() : WEEKDAYS.indexOf(match.group(1)) + 1)));
        take(ENGLISH_LAST_WEEKDAY, match -> Optional.of(lastWeekday(match.group(1))));
        take(RELATIVE, match -> Optional.of(relative(match.group().toLowerCase(Locale.ROOT))));
        return found.stream()
                .sorted(Comparator.comparingInt(Found::place))
                .map(Found::date)
                .distinct()
                .toList();
    }

    private void take(Pattern pattern, Function<MatchResult, Optional<LocalDate>> meaning) {
        passage.take(pattern, match -> meaning.apply(match).isPresent())
                .forEach(match ->
                        found.add(new Found(match.start(), meaning.apply(match).orElseThrow())));
    }

    /** Without a year, of the years around today the one that comes nearest; empty when there is no such day. */
    private Optional<LocalDate> date(String year, int month, String day) {
        var years = year == null
                ? List.of(today.getYear() - 1, today.getYear(), today.getYear() + 1)
                : List.of(Integer.parseInt(year));
        return years.stream()
                .flatMap(candidate -> day(candidate, month, Integer.parseInt(day)).stream())
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        return List.of(MONTHS.split("\\|")).indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static long count(String numeral) {
        return Character.isDigit(numeral.charAt(0)) ? Long.parseLong(numeral) : ChineseNumerals.valueOf(numeral);
    }

    /** 上周三 is the Wednesday of the week before, the week beginning on Monday. */
    private LocalDate weekdayOfLastWeek(int weekday) {
        return today.with(DayOfWeek.MONDAY).minusWeeks(1).plusDays(weekday - 1L);
    }

    /** "Last Monday" is the most recent one before today. */
    private LocalDate lastWeekday(String beginning) {
        var date = today.minusDays(1);
        while (!date.getDayOfWeek().name().toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT))) {
            date = date.minusDays(1);
        }
        return date;
    }

    private LocalDate relative(String word) {
        return today.plusDays(
                switch (word) {
                    case "大前天" -> -3;
                    case "前天", "前日", "the day before yesterday" -> -2;
                    case "昨天", "昨日", "昨晚", "昨夜", "寻日", "琴日", "yesterday" -> -1;
                    case "明天", "明日", "明早", "明晚", "听日", "tomorrow" -> 1;
                    case "后天", "后日" -> 2;
                    case "大后天" -> 3;
                    default -> 0;
                });
    }
}
