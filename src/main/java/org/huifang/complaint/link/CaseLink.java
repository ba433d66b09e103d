package org.huifang.complaint.link;

import org.huifang.complaint.ComplaintNumber;

/** One case and an older one it belongs to. */
public record CaseLink(ComplaintNumber from, ComplaintNumber to, Kind kind) {

    /** How they belong together; names are stored. */
    public enum Kind {
        /** Same customer, waybill and category, within 30 days after the older one was closed. */
        REPEAT_OF("重复投诉 repeats", "被重复 repeated by"),
        /** Same waybill and category, but another customer: sender and addressee, for example. */
        RELATED_TO("相关 related to", "相关 related to"),
        /** A problem of its own that was told in the older one. */
        SPLIT_FROM("拆分自 split from", "已拆出 split off"),
        /** The customer came back to a case that can no longer be reopened. */
        CONTINUES("延续 continues", "后续 continued by");

        private final String ofOlder;
        private final String ofNewer;

        Kind(String ofOlder, String ofNewer) {
            this.ofOlder = ofOlder;
            this.ofNewer = ofNewer;
        }
    }

    /** The one that is not this. */
    public ComplaintNumber other(ComplaintNumber number) {
        return from.equals(number) ? to : from;
    }

    /** What the other case is to this one, in both languages. */
    public String wordsFrom(ComplaintNumber number) {
        return from.equals(number) ? kind.ofOlder : kind.ofNewer;
    }

    /** The other case and what it is to this one, in both languages. */
    public String readFrom(ComplaintNumber number) {
        return "%s %s".formatted(other(number), wordsFrom(number));
    }
}
