package org.huifang.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.huifang.knowledge.article.Article.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is an article, or says in a sentence with its line why it is none. */
class ArticleYamlTest {

    private static final String INVOICE =
            """
            id: invoice
            title: {zh: 开具发票, en: Invoice}
            categories: [CS3]
            reviewer: customer-service
            valid-from: 2026-01-01
            valid-until: 2026-12-31
            source: Own
            questions: [怎么开发票？, 发票在哪开？, 可以开电子发票吗？, How do I get an invoice, Where are invoices, Is there an invoice]
            answer: {zh: 在应用中开具。, en: In the app.}
            """;

    @Test
    void readsAnArticle() {
        var article = ArticleYaml.parse("invoice.yaml", INVOICE);

        assertThat(article.id()).isEqualTo("invoice");
        assertThat(article.kind()).isEqualTo(Kind.TEXT);
        assertThat(article.category()).isEqualTo("CS3");
        assertThat(article.questions()).hasSize(6);
        assertThat(article.answer().en()).isEqualTo("In the app.");
    }

    @Test
    void isValidFromItsFirstDayToItsLast() {
        var article = ArticleYaml.parse("invoice.yaml", INVOICE);

        assertThat(article.isValidOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(article.isValidOn(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(article.isValidOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(article.isValidOn(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void hasAnotherVersionWhenItSaysSomethingElse() {
        var one = ArticleYaml.parse("invoice.yaml", INVOICE);
        var other = ArticleYaml.parse("invoice.yaml", INVOICE.replace("In the app.", "On the website."));

        assertThat(one.version()).hasSize(12).isNotEqualTo(other.version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            id: invoice            | id: receipt              | invoice.yaml, line 1: this is receipt, but the file is called invoice.yaml.
            2026-12-31             | 2025-12-31               | invoice.yaml, line 6: it ends before it begins.
            2026-12-31             | next year                | invoice.yaml, line 6: valid-until must be a day such as 2026-12-31.
            source: Own            | colour: red              | invoice.yaml, line 7: nobody knows 'colour', only answer, categories, id, kind, questions, reviewer, source, title, valid-from, valid-until.
            source: Own            | kind: song               | invoice.yaml, line 7: kind must be text or tracking.
            [CS3]                  | [invoices]               | invoice.yaml, line 3: 'invoices' has not the form of categories.
            ', en: In the app.'    | ''                       | invoice.yaml, line 9: en is missing.
            '怎么开发票？, 发票在哪开？, ' | ''                   | invoice.yaml, line 8: there must be at least 3 questions in ZH.
            发票在哪开？             | 怎么开发票？               | invoice.yaml, line 8: an entry of questions is written twice.
            id: invoice            | id: [                    | invoice.yaml, line 3: this is not YAML (expected ',' or ']', but got <scalar>).
            """)
    void saysByFileAndLineWhatIsWrong(String right, String wrong, String sentence) {
        var text = INVOICE.replace(right, wrong == null ? "" : wrong);

        assertThatThrownBy(() -> ArticleYaml.parse("invoice.yaml", text))
                .isInstanceOf(InvalidArticle.class)
                .hasMessage(sentence);
    }
}
