package org.huifang.complaint.triage.text.language;

import java.util.HashSet;
import java.util.Set;

/**
 * Traditional characters and their simplified forms. A table of 20 kB made once from ICU's rules, since ICU itself would add
 * 15 MB to the jar; a test compares the two.
 */
public final class TraditionalCharacters {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];
    private static final Set<Character> SIMPLIFIED_ONLY = new HashSet<>();

    static {
        for (var line : ResourceLines.of("traditional-characters.txt")) {
            for (var pair : line.split(" ")) {
                SIMPLIFIED[pair.charAt(0) - FIRST] = pair.charAt(1);
                SIMPLIFIED_ONLY.add(pair.charAt(1));
            }
        }
        // Such as 后 and 台, which traditional texts use too, with a meaning of their own.
        "后台里干面出只几于云才斗谷征松板表回系余准向升制周咨复丰冲发了与个借卷占吁托舍胡范咸郁志朱游"
                .chars()
                .forEach(character -> SIMPLIFIED_ONLY.remove((char) character));
    }

    private TraditionalCharacters() {}

    /** The text in simplified characters, of the same length. */
    public static String simplify(String text) {
        char[] characters = null;
        for (int i = 0; i < text.length(); i++) {
            var simple = simplified(text.charAt(i));
            if (simple != 0) {
                characters = characters == null ? text.toCharArray() : characters;
                characters[i] = simple;
            }
        }
        return characters == null ? text : new String(characters);
    }

    static boolean isTraditional(char character) {
        return simplified(character) != 0;
    }

    static boolean isSimplifiedOnly(char character) {
        return SIMPLIFIED_ONLY.contains(character);
    }

    private static char simplified(char character) {
        return character < FIRST || character > LAST ? 0 : SIMPLIFIED[character - FIRST];
    }
}
