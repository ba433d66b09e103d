package org.huifang.knowledge.web;

import java.util.List;
import org.huifang.complaint.Classification.Type;
import org.huifang.complaint.Complaint;
import org.huifang.knowledge.GivenAnswers;
import org.huifang.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/** What the page of a case shows of the knowledge base. */
@Component
public class CaseKnowledge {

    private static final int BEST = 3;

    private final Knowledge knowledge;
    private final GivenAnswers given;

    CaseKnowledge(Knowledge knowledge, GivenAnswers given) {
        this.knowledge = knowledge;
        this.given = given;
    }

    /**
     * @param sent what the customer was told without a person, in both languages; null when nothing was
     * @param best the likeliest articles, for an agent who answers
     */
    public record View(String sent, List<ArticleView> best) {

        public boolean isNothing() {
            return sent == null && best.isEmpty();
        }
    }

    /** For enquiries, and for what nobody has classified yet. */
    public View of(Complaint complaint) {
        var classification = complaint.classification();
        if (classification != null && classification.type() != Type.ENQUIRY) {
            return new View(null, List.of());
        }
        var report = complaint.report();
        var best = knowledge.find(report.subject(), report.description(), BEST).stream()
                .map(ArticleView::of)
                .toList();
        return new View(
                given.of(complaint.number())
                        .map(answer -> title(answer.article()))
                        .orElse(null),
                best);
    }

    private String title(String article) {
        return knowledge
                .withId(article)
                .map(known ->
                        "%s %s".formatted(known.title().zh(), known.title().en()))
                .orElse(article);
    }
}
