package org.huifang.channel.mail.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets that write Chinese in seven bits, as old clients do: UTF-7 (RFC 2152) and HZ (RFC 1843). Java has neither. */
final class SevenBitText {

    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");
    private static final Pattern GUO_BIAO = Pattern.compile("~\\{(.*?)(?:~}|$)|~~|~\\n", Pattern.DOTALL);

    static String utf7(byte[] bytes) {
        return SHIFTED.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).replaceAll(found -> {
            var units = Base64Text.decode(found.group(1).getBytes(StandardCharsets.US_ASCII));
            var text =
                    found.group(1).isEmpty() ? "+" : new String(units, 0, units.length & ~1, StandardCharsets.UTF_16BE);
            return Matcher.quoteReplacement(text);
        });
    }

    static String hz(byte[] bytes, Charset guoBiao) {
        return GUO_BIAO.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).replaceAll(found -> {
            if (found.group(1) == null) {
                return found.group().equals("~~") ? "~" : "";
            }
            var pairs = found.group(1).getBytes(StandardCharsets.ISO_8859_1);
            var eightBit = Arrays.copyOf(pairs, pairs.length);
            for (int i = 0; i < eightBit.length; i++) {
                eightBit[i] |= pairs[i] > ' ' ? (byte) 0x80 : 0;
            }
            return Matcher.quoteReplacement(new String(eightBit, guoBiao));
        });
    }

    private SevenBitText() {}
}
