package org.huifang.channel.mail.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes to text. In Chinese mail the label is often missing or wrong, so the bytes are asked too; the label decides where they
 * fit several sets. Nothing is refused: what fits no set is decoded with replacement characters.
 */
final class TextDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** With the characters of Hong Kong, which contains plain Big5. */
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Labels of older sets on texts that hold characters of the newer, which contains them; and names Java does not know. */
    private static final Map<String, Charset> NEWER = Map.ofEntries(
            Map.entry("gb2312", GB18030),
            Map.entry("gb_2312-80", GB18030),
            Map.entry("gb-2312", GB18030),
            Map.entry("euc-cn", GB18030),
            Map.entry("gbk", GB18030),
            Map.entry("x-gbk", GB18030),
            Map.entry("cp936", GB18030),
            Map.entry("ms936", GB18030),
            Map.entry("936", GB18030),
            Map.entry("chinesesimplified", GB18030),
            Map.entry("big5", BIG5),
            Map.entry("cn-big5", BIG5),
            Map.entry("x-x-big5", BIG5),
            Map.entry("big-5", BIG5),
            Map.entry("cp950", BIG5),
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("unicode-1-1-utf-8", StandardCharsets.UTF_8));

    /** Given as a default by clients that know no better, so they say nothing. */
    private static final Set<String> MEANINGLESS = Set.of(
            "", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "x-unknown", "unknown-8bit", "default");

    /** @param label as the mail gives it, or null */
    static String decode(byte[] bytes, String label) {
        var name = Optional.ofNullable(label).orElse("").strip().toLowerCase(Locale.ROOT);
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7")) {
            return SevenBitText.utf7(bytes);
        }
        if (name.equals("hz-gb-2312") || name.equals("hz")) {
            return SevenBitText.hz(bytes, GB18030);
        }
        return decode(bytes, charset(name));
    }

    private static String decode(byte[] bytes, Optional<Charset> told) {
        var unicode = new String(bytes, StandardCharsets.UTF_8);
        if (broken(unicode) == 0
                && (told.isEmpty() || told.get().equals(StandardCharsets.UTF_8) || hasChinese(unicode))) {
            return unicode;
        }
        if (told.isPresent() && !told.get().equals(StandardCharsets.UTF_8)) {
            var labelled = new String(bytes, told.get());
            if (broken(labelled) * 20 <= beyondAscii(labelled)) {
                return labelled;
            }
        }
        if (broken(unicode) * 5 <= beyondAscii(unicode)) {
            return unicode; // one damaged byte must not spoil the rest
        }
        return new String(bytes, guess(bytes));
    }

    private static Optional<Charset> charset(String name) {
        if (MEANINGLESS.contains(name)) {
            return Optional.empty();
        }
        if (NEWER.containsKey(name)) {
            return Optional.of(NEWER.get(name));
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /**
     * Chinese sets write a character in two bytes, western ones in one that stands alone. Big5 uses second bytes below 0xA1 for
     * four characters of ten, and nearly all its usual characters begin below 0xC7; the usual ones of GBK do neither.
     */
    private static Charset guess(byte[] bytes) {
        int pairs = 0, alone = 0, lowSecond = 0, lowFirst = 0, highFirst = 0;
        for (int i = 0; i < bytes.length; i++) {
            int first = bytes[i] & 0xFF;
            if (first < 0x80) {
                continue;
            }
            int second = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            if (second < 0x40 || second == 0x7F || first == 0x80 || first == 0xFF) {
                alone++;
                continue;
            }
            pairs++;
            lowSecond += second < 0xA1 ? 1 : 0;
            lowFirst += first < 0xA1 ? 1 : 0;
            highFirst += first > 0xC6 ? 1 : 0;
            i++;
        }
        if (alone > pairs || lowSecond == pairs) {
            return LATIN;
        }
        return lowFirst == 0 && lowSecond * 10 > pairs && highFirst * 10 <= pairs ? BIG5 : GB18030;
    }

    private static long broken(String text) {
        return text.chars().filter(unit -> unit == '\uFFFD').count();
    }

    private static long beyondAscii(String text) {
        return text.chars().filter(unit -> unit > 0x7F).count();
    }

    private static boolean hasChinese(String text) {
        return text.chars().anyMatch(unit -> unit >= 0x2E80 && unit < 0xFFF0);
    }

    private TextDecoding() {}
}
