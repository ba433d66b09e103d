package org.huifang.csv;

import java.util.UUID;

/** A file that cannot be read, or not to its end. The message says from where on and names no content. */
public class InvalidImport extends RuntimeException {

    private final UUID id;

    InvalidImport(String message) {
        this(message, null);
    }

    InvalidImport(String message, UUID id) {
        super(message);
        this.id = id;
    }

    /** The import whose rows were read so far, or null when none was begun. */
    public UUID id() {
        return id;
    }
}
