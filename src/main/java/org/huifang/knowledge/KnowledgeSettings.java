package org.huifang.knowledge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param threshold score from which an article is sent without a person; what it costs and gains stands in {@code docs/knowledge.md}
 * @param factsNoOlderThan parcel facts that are older answer nobody (own: 1 hour)
 * @param askAgainWithin who comes back with the same question in this time is answered by a person (own: 30 days, as repeats count)
 * @param linkLasts how long "this did not help" can be said by link (own: 30 days, as long as a case can be reopened)
 * @param settledAfter an answer that nobody came back to in this time counts as settled (own: 7 days, as first contact resolution)
 * @param folder with the owner's articles, beside those that come with Huifang; one of the same id takes its place. Empty for none
 */
@ConfigurationProperties("huifang.knowledge")
public record KnowledgeSettings(
        @DefaultValue("0.92") double threshold,
        @DefaultValue("1h") Duration factsNoOlderThan,
        @DefaultValue("30d") Duration askAgainWithin,
        @DefaultValue("30d") Duration linkLasts,
        @DefaultValue("7d") Duration settledAfter,
        @DefaultValue("") String folder) {}
