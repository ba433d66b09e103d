package org.huifang.channel.mail.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words inside a text signature of PGP (RFC 9580, section 7). */
final class ArmoredText {

    private static final Pattern SIGNED = Pattern.compile(
            "(?s)-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z-]+: [^\n]*\n)*\n(.*?)\n?-----BEGIN PGP SIGNATURE-----"
                    + ".*?(?:-----END PGP SIGNATURE-----|$)");

    static String open(String text) {
        return SIGNED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).replaceAll("(?m)^- ", "")));
    }

    static boolean isSealed(CharSequence text) {
        return text.toString().strip().startsWith("-----BEGIN PGP MESSAGE-----");
    }

    private ArmoredText() {}
}
