package org.huifang.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.huifang.access.Group;
import org.huifang.complaint.triage.Taxonomy;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The articles that come with Huifang. */
@ApplicationTest
class ShippedArticlesTest {

    @Autowired
    Knowledge knowledge;

    @Autowired
    Taxonomy taxonomy;

    @Test
    void areEnoughToBegin() {
        assertThat(knowledge.articles()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void belongToCategoriesOfTheTaxonomyAndToReviewersThatExist() {
        assertThat(knowledge.articles())
                .allSatisfy(article -> assertThat(article.categories()).allMatch(taxonomy::knows))
                .allSatisfy(article ->
                        assertThat(Arrays.stream(Group.values()).map(Group::id)).contains(article.reviewer()));
    }

    @Test
    void areFoundByTheirOwnQuestions() {
        assertThat(knowledge.articles())
                .allSatisfy(article -> assertThat(article.questions()).allSatisfy(question -> assertThat(knowledge
                                .find(null, question, 1)
                                .get(0)
                                .article()
                                .id())
                        .isEqualTo(article.id())));
    }
}
