package org.huifang.vault;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The column a sealed value belongs to. What was sealed for one place opens in no other. */
public record Place(String table, String column) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Place {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("A place is a table and a column.");
        }
    }

    /** Goes into the seal of every value; never change how it is written. */
    byte[] bound() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
