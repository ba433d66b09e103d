package org.huifang.vault;

/** A value that is not what was sealed for its place, or whose key is not there. Names place and key, never the value. */
public class CannotOpen extends RuntimeException {

    private CannotOpen(String sentence) {
        super(sentence);
    }

    static CannotOpen notSealed(Place place) {
        return new CannotOpen("What stands in %s is not sealed.".formatted(place));
    }

    static CannotOpen withoutKey(Place place, long key) {
        return new CannotOpen(
                "What stands in %s is sealed with key %d, which the keyset does not have (or has disabled)."
                        .formatted(place, key));
    }

    static CannotOpen altered(Place place, long key) {
        return new CannotOpen("What stands in %s, sealed with key %d, was altered or belongs to another column."
                .formatted(place, key));
    }
}
