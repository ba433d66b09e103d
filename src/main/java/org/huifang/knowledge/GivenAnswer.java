package org.huifang.knowledge;

import java.time.Instant;
import java.util.UUID;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.knowledge.article.Article;

/**
 * An enquiry that was answered without a person; the words are in the letter.
 *
 * @param id what the link in the letter names
 * @param version of the article, 12 characters
 * @param score how likely the article was the right one, 0 to 1
 */
public record GivenAnswer(
        UUID id,
        ComplaintNumber number,
        long customerId,
        String article,
        String version,
        Article.Kind kind,
        double score,
        Instant answeredAt) {}
