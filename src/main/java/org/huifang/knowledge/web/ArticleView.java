package org.huifang.knowledge.web;

import java.time.LocalDate;
import org.huifang.knowledge.article.Article.Kind;
import org.huifang.knowledge.search.Match;

/**
 * An article as staff see it.
 *
 * @param score how likely it is the right one, 0 to 1
 * @param kind {@code TRACKING}: answered from the facts of the parcel, not from the text
 * @param validUntil last day on which it may answer
 */
public record ArticleView(
        String article,
        double score,
        Kind kind,
        String titleZh,
        String titleEn,
        String answerZh,
        String answerEn,
        LocalDate validUntil) {

    static ArticleView of(Match match) {
        var article = match.article();
        return new ArticleView(
                article.id(),
                Math.round(match.score() * 1000) / 1000.0,
                article.kind(),
                article.title().zh(),
                article.title().en(),
                article.answer().zh(),
                article.answer().en(),
                article.validUntil());
    }

    public long percent() {
        return Math.round(score * 100);
    }
}
