package org.huifang.insight.analysis.sample;

import java.util.Locale;

/** A part of the facts that is left to chance and yet the same each time: by the digest of their keys. */
final class Part {

    private static final long ALL = 1L << 32;

    private Part() {}

    /** A condition on the key, with about as many rows as are wanted; empty where there are no more than that. */
    static String of(long population, int most, String key) {
        if (population <= most) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                " and ('x' || left(md5(%s::text), 8))::bit(32)::bigint < %d",
                key,
                ALL * most / population);
    }
}
