package org.huifang.audit.proof;

import java.util.ArrayList;
import java.util.List;

/** The two chains of a case. What their hashes are taken over is one text, the same that the database uses. */
public enum Chain {
    LEDGER("ledger"),
    TRACE("trace");

    private final String title;

    Chain(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * One entry as it stands, which need not be as it was written.
     *
     * @param at in UTC with six decimals, such as {@code 2026-03-01T01:02:03.000000Z}
     * @param data the exact text
     * @param previous hash of the entry before in hex, empty for the first
     */
    public record Entry(
            String number, long seq, String at, String actor, String kind, String data, String previous, String hash) {

        Entry withSeq(long other) {
            return new Entry(number, other, at, actor, kind, data, previous, hash);
        }

        Entry withPrevious(String other) {
            return new Entry(number, seq, at, actor, kind, data, other, hash);
        }

        Entry withNumber(String other) {
            return new Entry(other, seq, at, actor, kind, data, previous, hash);
        }

        Entry withHash(String other) {
            return new Entry(number, seq, at, actor, kind, data, previous, other);
        }
    }

    /** The entry a chain ended with when somebody signed for it. */
    public record Head(String witness, long seq, String hash) {}

    public String hashOf(Entry entry) {
        var lines = new ArrayList<String>();
        if (this == TRACE) {
            lines.add(title);
        }
        lines.addAll(List.of(
                entry.previous(),
                entry.number(),
                Long.toString(entry.seq()),
                entry.at(),
                entry.actor(),
                entry.kind(),
                entry.data()));
        return Digests.of(String.join("\n", lines));
    }

    boolean isWhole(Entry entry) {
        return hashOf(entry).equals(entry.hash());
    }
}
