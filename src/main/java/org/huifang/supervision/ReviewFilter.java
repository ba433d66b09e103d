package org.huifang.supervision;

/** Which reviews a list shows; null for any. */
public record ReviewFilter(CaseReview.State state, String agent, String category) {

    public static final ReviewFilter ALL = new ReviewFilter(null, null, null);
}
