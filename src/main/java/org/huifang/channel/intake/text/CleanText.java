package org.huifang.channel.intake.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as a database, a page and a person can take it: no control characters, no halves of characters. */
public final class CleanText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]|\uFEFF");
    /** Also those that turn the direction of writing round or take no room. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    /** Lines end with a line feed alone. */
    public static String of(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return CONTROL.matcher(wholeCharacters(lines)).replaceAll("");
    }

    /** The same in one line. */
    public static String line(String text) {
        var visible = INVISIBLE.matcher(wholeCharacters(text)).replaceAll(" ").strip();
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** Half a surrogate pair is not text, and PostgreSQL refuses it. */
    private static String wholeCharacters(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.decode(bytes).toString();
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CleanText() {}
}
