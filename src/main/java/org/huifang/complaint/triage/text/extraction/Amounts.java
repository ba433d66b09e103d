package org.huifang.complaint.triage.text.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Amounts of money in digits or Chinese words, with a currency before or after. */
final class Amounts {

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,2})?)";
    private static final String LARGE = "\\s?([千万]?)";

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("nt$", "TWD"),
            Map.entry("台币", "TWD"),
            Map.entry("twd", "TWD"),
            Map.entry("hk$", "HKD"),
            Map.entry("港", "HKD"),
            Map.entry("hkd", "HKD"),
            Map.entry("us", "USD"),
            Map.entry("美", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("eur", "EUR"),
            Map.entry("€", "EUR"),
            Map.entry("欧", "EUR"),
            Map.entry("£", "GBP"));

    private static final Pattern BEFORE = Pattern.compile(
            "(?i)(¥|rmb|cny|人民币|nt\\$|twd|新?台币|hk\\$|hkd|港币|usd?\\$|usd|eur|€|£|\\$)\\s?" + NUMBER + LARGE);
    private static final Pattern AFTER = Pattern.compile("(?i)(?<![\\d.])" + NUMBER + LARGE
            + "\\s?(元|块|圆|人民币|rmb\\b|cny\\b|yuan\\b|美元|美金|dollars?\\b|usd\\b|euros?\\b|eur\\b|欧元|港币|港元|港纸|hkd\\b|新?台币|twd\\b)"
            + "(?:(\\d)(?![\\d.个件天次分小]))?");
    private static final Pattern IN_WORDS = Pattern.compile("([" + ChineseNumerals.CHARACTERS + "]+)(块钱|块|元|圆)");

    /** 一块玻璃 is a pane of glass, 三十块 is money. */
    private static final long LEAST_IN_WORDS = 10;

    private record Found(int place, Amount amount) {}

    private Amounts() {}

    static List<Amount> takenFrom(Passage passage) {
        var found = new ArrayList<Found>();
        passage.take(BEFORE).forEach(match -> of(match.group(2), match.group(3), "", match.group(1))
                .ifPresent(amount -> found.add(new Found(match.start(), amount))));
        passage.take(AFTER).forEach(match -> of(match.group(1), match.group(2), tenths(match), match.group(3))
                .ifPresent(amount -> found.add(new Found(match.start(), amount))));
        passage.take(IN_WORDS, Amounts::isMoney)
                .forEach(match -> found.add(
                        new Found(match.start(), new Amount(ChineseNumerals.valueOf(match.group(1)) * 100, "CNY"))));
        return found.stream()
                .sorted(Comparator.comparingInt(Found::place))
                .map(Found::amount)
                .distinct()
                .toList();
    }

    private static boolean isMoney(MatchResult match) {
        var value = ChineseNumerals.valueOf(match.group(1));
        return value > 0 && (!match.group(2).equals("块") || value >= LEAST_IN_WORDS);
    }

    /** The 5 of 3块5. */
    private static String tenths(MatchResult match) {
        return match.group(4) == null ? "" : match.group(4);
    }

    /** Empty when it is zero or beyond any sum of money. */
    private static Optional<Amount> of(String number, String large, String tenths, String currency) {
        var value = new BigDecimal(number.replace(",", ""));
        value = switch (large) {
            case "千" -> value.movePointRight(3);
            case "万" -> value.movePointRight(4);
            default -> value;
        };
        if (!tenths.isEmpty()) {
            value = value.add(new BigDecimal(tenths).movePointLeft(1));
        }
        var cents = value.movePointRight(2);
        if (cents.signum() == 0 || cents.precision() - cents.scale() > 15) {
            return Optional.empty();
        }
        return Optional.of(new Amount(cents.longValue(), currencyOf(currency)));
    }

    /** Chinese yuan unless another currency is named; a bare dollar sign is a US dollar. */
    private static String currencyOf(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("$")) {
            return "USD";
        }
        return CURRENCIES.entrySet().stream()
                .filter(currency -> lower.contains(currency.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("CNY");
    }
}
