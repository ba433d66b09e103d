package org.huifang.complaint.triage.text.extraction;

/** Numbers in Chinese words, such as 三百五十, 一万二 or 两千零五. */
final class ChineseNumerals {

    /** What such a number is made of, for patterns. */
    static final String CHARACTERS = "零〇一二两三四五六七八九十百千万";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final long TEN_THOUSAND = 10_000;

    private ChineseNumerals() {}

    /** @param numeral only of {@link #CHARACTERS} */
    static long valueOf(String numeral) {
        var plain = numeral.replace('两', '二').replace('〇', '零');
        var thousands = plain.indexOf('万');
        if (thousands < 0) {
            return belowTenThousand(plain, 1);
        }
        return belowTenThousand(plain.substring(0, thousands), 1) * TEN_THOUSAND
                + belowTenThousand(plain.substring(thousands + 1), TEN_THOUSAND / 10);
    }

    /** @param loose what a last digit without a unit is worth when nothing stands before it: 一万二 is 12,000 */
    private static long belowTenThousand(String numeral, long loose) {
        long sum = 0;
        long digit = -1;
        long lastUnit = loose * 10;
        for (var character : numeral.toCharArray()) {
            var unit = unit(character);
            if (unit > 0) {
                sum += (digit < 0 ? 1 : digit) * unit;
                lastUnit = unit;
                digit = -1;
            } else {
                digit = DIGITS.indexOf(character);
                // 两千零五 is 2,005, not 2,500.
                lastUnit = digit == 0 ? 10 : lastUnit;
            }
        }
        return sum + Math.max(0, digit) * Math.max(1, lastUnit / 10);
    }

    private static long unit(char character) {
        return switch (character) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
