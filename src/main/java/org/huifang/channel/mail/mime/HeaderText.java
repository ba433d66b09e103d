package org.huifang.channel.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The text of a header: encoded words (RFC 2047), raw bytes of any set, or both. Words of one set that follow each other are
 * joined before they are decoded, because clients break them in the middle of a character.
 */
final class HeaderText {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private String charset;

    /** @param raw as the mail library gives it: bytes beyond ASCII as characters of the same value */
    static String decode(String raw) {
        return new HeaderText().read(raw.replaceAll("\r?\n(?=[ \t])", ""));
    }

    private String read(String raw) {
        int at = 0;
        for (var words = WORD.matcher(raw); words.find(); at = words.end()) {
            plain(raw.substring(at, words.start()));
            word(words.group(1), words.group(2), words.group(3));
        }
        plain(raw.substring(at));
        flush();
        return text.toString();
    }

    private void plain(String between) {
        if (charset != null && between.isBlank()) {
            return; // white space between two words is none; that after the last is no loss
        }
        flush();
        text.append(eightBit(between));
    }

    private void word(String set, String encoding, String encoded) {
        if (charset != null && !charset.equalsIgnoreCase(set)) {
            flush();
        }
        charset = set;
        run.writeBytes(
                encoding.equalsIgnoreCase("B")
                        ? Base64Text.decode(encoded.replaceAll("\\s", "").getBytes(StandardCharsets.ISO_8859_1))
                        : quoted(encoded));
    }

    private void flush() {
        if (charset != null) {
            text.append(TextDecoding.decode(run.toByteArray(), charset));
            run.reset();
            charset = null;
        }
    }

    private static byte[] quoted(String encoded) {
        var out = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '=' && digit(encoded, i + 1) >= 0 && digit(encoded, i + 2) >= 0) {
                out.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.write(c == '_' ? ' ' : c);
            }
        }
        return out.toByteArray();
    }

    private static int digit(String encoded, int i) {
        return i < encoded.length() ? Character.digit(encoded.charAt(i), 16) : -1;
    }

    private static String eightBit(String raw) {
        var ascii = raw.chars().allMatch(c -> c < 0x80);
        var unicode = raw.chars().anyMatch(c -> c > 0xFF);
        return ascii || unicode ? raw : TextDecoding.decode(raw.getBytes(StandardCharsets.ISO_8859_1), (String) null);
    }
}
