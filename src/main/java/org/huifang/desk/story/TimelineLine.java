package org.huifang.desk.story;

import java.util.List;

/**
 * One entry of the ledger in words.
 *
 * @param reasons rule rows that decided, each with what its author wrote beside it
 */
public record TimelineLine(
        int seq, String at, String phase, String who, String what, List<Fact> facts, List<String> reasons) {

    /** What it is called, and what it was. */
    public record Fact(String title, String value) {}
}
