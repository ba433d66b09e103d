package org.huifang.knowledge.coverage;

import java.util.List;

/**
 * What became of the enquiries received in a period. Shares are null where there is nothing to divide by; the count beside a share
 * says how much it is worth.
 *
 * @param enquiries received, of customers and without merged duplicates
 * @param answered of them without a person
 * @param returned answered, and the customer came back with it: these count as not helped
 * @param settled answered, not returned, and old enough to have been; nobody has confirmed them
 * @param young answered, not returned, but may still be
 * @param coveredShare answered of enquiries
 * @param returnedShare returned of answered
 */
public record Coverage(
        long enquiries,
        long answered,
        long returned,
        long settled,
        long young,
        Double coveredShare,
        Double returnedShare,
        List<OfArticle> articles) {

    /** One article; sorted by how often it was given. */
    public record OfArticle(
            String article, long answered, long returned, long settled, long young, Double returnedShare) {}
}
