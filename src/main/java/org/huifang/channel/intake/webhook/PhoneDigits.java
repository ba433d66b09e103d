package org.huifang.channel.intake.webhook;

import java.util.regex.Pattern;

/** A phone number as customers' files have it: gateways write 13800138000 as 8613800138000 or +86 138-0013-8000. */
final class PhoneDigits {

    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:\\+|00)?86(1\\d{10})");
    private static final int LONGEST = 24;

    /** Null for null; a number of another country keeps its prefix. */
    static String of(String written) {
        if (written == null) {
            return null;
        }
        var digits = written.replaceAll("[^+\\d]", "");
        var mobile = CHINESE_MOBILE.matcher(digits);
        var number = mobile.matches() ? mobile.group(1) : digits;
        if (number.isEmpty() || number.length() > LONGEST) {
            throw new InvalidPayload("A phone number is none.");
        }
        return number;
    }

    private PhoneDigits() {}
}
