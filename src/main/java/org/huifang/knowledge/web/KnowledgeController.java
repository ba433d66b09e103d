package org.huifang.knowledge.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.huifang.home.HomeTime;
import org.huifang.knowledge.Knowledge;
import org.huifang.knowledge.coverage.Coverage;
import org.huifang.knowledge.coverage.CoverageFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The knowledge base for staff: what it would answer, and how well it does. */
@RestController
@Tag(name = "Knowledge")
class KnowledgeController {

    private static final int MOST = 10;

    private final Knowledge knowledge;
    private final CoverageFigures figures;

    KnowledgeController(Knowledge knowledge, CoverageFigures figures) {
        this.knowledge = knowledge;
        this.figures = figures;
    }

    @GetMapping("/api/knowledge/search")
    @Operation(
            summary = "The articles that may answer a question, the likeliest first",
            description =
                    "The score, 0 to 1, says how likely the article is the right one. Whether a customer would be answered by it without a person depends on more: see docs/knowledge.md.")
    List<ArticleView> search(@RequestParam @NotBlank @Size(max = 2_000) String q) {
        return knowledge.find(null, q, MOST).stream().map(ArticleView::of).toList();
    }

    @GetMapping("/api/knowledge/coverage")
    @Operation(
            summary =
                    "Enquiries received from the first day to the last, answered without a person, and come back, also by article")
    Coverage coverage(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return figures.of(
                HomeTime.startOf(from).toInstant(),
                HomeTime.startOf(to.plusDays(1)).toInstant());
    }
}
