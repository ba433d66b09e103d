package org.huifang.knowledge.search;

import org.huifang.knowledge.article.Article;

/**
 * An article that may answer a question.
 *
 * @param score how likely it is the right one, 0 to 1, calibrated on labelled questions
 */
public record Match(Article article, double score) {}
