package org.huifang.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huifang.knowledge.article.Article;
import org.huifang.knowledge.article.ArticleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, how sure, and what never is. */
class KnowledgeIndexTest {

    private static final KnowledgeIndex INDEX =
            new KnowledgeIndex(ArticleFolder.shipped().read().allValid());
    private static final LocalDate VALID = LocalDate.of(2026, 11, 22);

    private static Match best(String question) {
        return INDEX.find(question, VALID, 1).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"请问怎么开电子发票", "請問怎麼開電子發票", "您好，想问一下电子发票怎么开，谢谢", "How can I get an electronic invoice, please?"})
    void findsTheSameArticleForTheSameQuestionInEverySpelling(String question) {
        assertThat(best(question).article().id()).isEqualTo("invoice");
        assertThat(best(question).score()).isGreaterThan(0.9);
    }

    @Test
    void isLessSureWhenAQuestionIsAboutSomethingElseToo() {
        assertThat(best("怎么开发票，另外我楼下的月季什么时候浇水").score())
                .isLessThan(best("怎么开发票").score());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2028-01-01"})
    void neverAnswersByAnArticleThatIsNotValid(LocalDate day) {
        assertThat(INDEX.articles()).noneMatch(article -> article.isValidOn(day));
        assertThat(INDEX.find("怎么开发票？", day, 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "？？？", "请问", "你好，谢谢", "😀"})
    void findsNothingInWordsThatAskNothing(String question) {
        assertThat(INDEX.find(question, VALID, 3)).isEmpty();
    }

    @Test
    void sortsByScoreAndGivesNoMoreThanWanted() {
        var found = INDEX.find("快递可以放驿站吗", VALID, 3);

        assertThat(found).hasSize(3);
        assertThat(found.stream().map(Match::score)).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(found.stream().map(Match::article).map(Article::id)).doesNotHaveDuplicates();
    }
}
