package org.huifang.selfservice.status;

import java.util.regex.Pattern;

/**
 * The rule for waybills (GB/T 41833-2022): at least one character of the name, six digits of a phone number and the room of an
 * address stay hidden. A page is opened by a link, which may be in other hands by now, so it keeps to the rule everywhere; the
 * name is left out altogether, because the file may be of somebody else than who typed the address.
 */
public final class Masking {

    private static final String HIDDEN = "••••";
    private static final int SHOWN = 4;

    /** Seven digits or more, together or in the groups of phone numbers; not those inside a complaint's number. */
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\dA-Z-])(?:\\+?\\d{1,4}[ -])?(?:\\d{3,4}[ -]\\d{4}[ -]\\d{4}|\\d{3,4}[ -]\\d{7,8}|\\d{3}[ -]\\d{3}[ -]\\d{4}|\\d{7,})(?![\\d])");

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@([\\w-]+\\.)+\\w{2,}");
    private static final Pattern ROOM = Pattern.compile("[0-9A-Za-z一二三四五六七八九十-]{1,8}(室|号房|单元|栋|幢)");
    private static final Pattern ROOM_IN_ENGLISH =
            Pattern.compile("(?i)\\b(room|apartment|apt\\.?|unit|flat|suite)\\s*#?\\s*(?=[A-Z-]*\\d)[0-9A-Z-]{1,8}\\b");
    private static final Pattern KEYS = Pattern.compile("https?://\\S+/(?:c|s)/[A-Za-z0-9_-]+");

    /** The first and last characters of a waybill number. */
    public static String waybill(String waybill) {
        return waybill.length() <= 2 * SHOWN
                ? waybill.substring(0, 2) + HIDDEN
                : waybill.substring(0, SHOWN) + HIDDEN + waybill.substring(waybill.length() - SHOWN);
    }

    /** Whether the text has a link that opens something. */
    static boolean holdsKey(String text) {
        return KEYS.matcher(text).find();
    }

    /** @param name of the customer's file, which is hidden wherever the text says it */
    public static String text(String text, String name) {
        var masked = KEYS.matcher(text).replaceAll(HIDDEN);
        masked = EMAIL.matcher(masked).replaceAll(HIDDEN);
        masked = DIGITS.matcher(masked)
                .replaceAll(found -> found.group().substring(0, 2)
                        + HIDDEN
                        + found.group().substring(found.group().length() - 2));
        masked = ROOM.matcher(masked).replaceAll(HIDDEN + "$1");
        masked = ROOM_IN_ENGLISH.matcher(masked).replaceAll("$1 " + HIDDEN);
        return name.length() < 2 ? masked : masked.replace(name, HIDDEN);
    }

    private Masking() {}
}
