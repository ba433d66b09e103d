package org.huifang.channel.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Base64 as it arrives: with junk between, padding in the middle, the end cut off, a footer of some scanner below. */
final class Base64Text {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int[] VALUE = values();

    static byte[] decode(byte[] text) {
        var out = new ByteArrayOutputStream(text.length * 3 / 4);
        int bits = 0, held = 0;
        for (int from = 0; from < text.length; ) {
            int end = endOfLine(text, from);
            if (!isProse(text, from, end)) {
                for (int i = from; i < end; i++) {
                    int value = VALUE[text[i] & 0xFF];
                    if (text[i] == '=') {
                        held = 0;
                    } else if (value >= 0) {
                        bits = bits << 6 | value;
                        held += 6;
                        if (held >= 8) {
                            held -= 8;
                            out.write(bits >> held);
                        }
                    }
                }
            }
            from = end + 1;
        }
        return out.toByteArray();
    }

    private static int endOfLine(byte[] text, int from) {
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    /** A line with a blank between two words was written by a scanner or a mailing list, not by an encoder. */
    private static boolean isProse(byte[] text, int from, int end) {
        return new String(text, from, end - from, StandardCharsets.ISO_8859_1)
                .strip()
                .contains(" ");
    }

    private static int[] values() {
        var values = new int[256];
        for (int i = 0; i < values.length; i++) {
            values[i] = ALPHABET.indexOf(i);
        }
        return values;
    }

    private Base64Text() {}
}
