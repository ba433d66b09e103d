package org.huifang.customer.risk;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The scores customers gave last; answered by whoever keeps their answers. */
public interface LastScores {

    /**
     * Each the customer's last answer to that question, null without one.
     *
     * @param nps 0 to 10
     * @param ces 1 to 7, 7 is easiest
     * @param csat 1 to 5
     */
    record Scores(Integer nps, Integer ces, Integer csat) {

        public static final Scores NONE = new Scores(null, null, null);
    }

    /**
     * By customer; who gave none since then is missing.
     *
     * @param customerIds a chunk of them, to be answered at once
     */
    Map<Long, Scores> since(Instant since, Collection<Long> customerIds);
}
