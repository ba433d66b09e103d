package org.huifang.privacy.register;

import org.huifang.audit.ErasedWords;

/** What becomes of a column when what it says of a person is erased. */
public enum Eraser {
    MARK("case when %1$s is not null then '" + ErasedWords.MARK + "' end"),
    EMPTY("null"),
    RANDOM("'erased:' || gen_random_uuid()"),
    NO_BYTES("''::bytea"),
    NO_LIST("'[]'::json");

    private final String value;

    Eraser(String value) {
        this.value = value;
    }

    /** SQL of an assignment. */
    String of(String column) {
        return column + " = " + value.formatted(column);
    }
}
