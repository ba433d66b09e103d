package org.huifang.followup.survey.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How often something may happen in ten minutes, on this node. Many customers of a mobile network share one address, so an
 * address is counted only by the links of its that lead nowhere.
 */
@Component
class SurveyLimits {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int FORMS_OF_A_SURVEY = 60;
    private static final int WRONG_CHOICES_OF_A_SURVEY = 5;
    private static final int DEAD_LINKS_OF_AN_ADDRESS = 60;

    private final Cache<UUID, AtomicInteger> forms = counters();
    private final Cache<UUID, AtomicInteger> wrongChoices = counters();
    private final Cache<String, AtomicInteger> deadLinks = counters();

    private static <K> Cache<K, AtomicInteger> counters() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(WHILE)
                .build();
    }

    /** Counts a form sent; false when it is one too many, or the question was answered wrongly too often. */
    boolean takesForm(UUID invitation) {
        var wrong = wrongChoices.getIfPresent(invitation);
        return count(forms, invitation) <= FORMS_OF_A_SURVEY
                && (wrong == null || wrong.get() < WRONG_CHOICES_OF_A_SURVEY);
    }

    void choseWrongly(UUID invitation) {
        count(wrongChoices, invitation);
    }

    /** Counts a link that leads nowhere; false when there were too many from the address. */
    boolean takesDeadLink(String address) {
        return count(deadLinks, address) <= DEAD_LINKS_OF_AN_ADDRESS;
    }

    private static <K> int count(Cache<K, AtomicInteger> counters, K key) {
        return counters.get(key, first -> new AtomicInteger()).incrementAndGet();
    }
}
