package org.huifang.customer.file;

import org.huifang.customer.file.content.Objection;

/**
 * What became of a change.
 *
 * @param file as it stands now, null when the change was refused
 * @param objection why it was refused, or null
 */
public record Taken(Result result, CustomerFile file, Objection objection) {

    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    static Taken refused(Objection objection) {
        return new Taken(Result.REJECTED, null, objection);
    }
}
