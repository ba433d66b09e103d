package org.huifang.audit.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.huifang.audit.proof.Chain.Entry;

/**
 * Finds out which field of an entry was altered, by trying what its neighbours say should stand there.
 *
 * @param entry as it must have been, as far as can be told
 * @param field empty when the entry is whole as it stands
 */
record Mending(Entry entry, String field) {

    static final String CONTENT = "at, actor, kind or data";

    boolean wasNeeded() {
        return !field.isEmpty();
    }

    static Mending of(Chain chain, String number, List<Entry> entries, int index) {
        var entry = entries.get(index);
        if (chain.isWhole(entry)) {
            return new Mending(entry, "");
        }
        var before = index == 0 ? "" : entries.get(index - 1).hash();
        return whole(chain, entry.withNumber(number), "number")
                .or(() -> whole(chain, entry.withPrevious(before), "previous"))
                .or(() -> LongStream.rangeClosed(1, entries.size() + 1L)
                        .mapToObj(entry::withSeq)
                        .filter(chain::isWhole)
                        .findFirst()
                        .map(found -> new Mending(found, "seq")))
                .or(() -> hash(chain, entries, index))
                .orElseGet(() -> new Mending(entry, CONTENT));
    }

    private static Optional<Mending> whole(Chain chain, Entry tried, String field) {
        return chain.isWhole(tried) ? Optional.of(new Mending(tried, field)) : Optional.empty();
    }

    /** The next entry follows from what this one contains, so only its own hash was altered. */
    private static Optional<Mending> hash(Chain chain, List<Entry> entries, int index) {
        var hash = chain.hashOf(entries.get(index));
        var isFollowed =
                index + 1 < entries.size() && entries.get(index + 1).previous().equals(hash);
        return isFollowed ? Optional.of(new Mending(entries.get(index).withHash(hash), "hash")) : Optional.empty();
    }
}
