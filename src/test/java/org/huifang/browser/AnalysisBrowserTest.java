package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.insight.analysis.AnalysisFixture;
import org.huifang.insight.analysis.Question;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A manager asks every question, in a real browser. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class AnalysisBrowserTest {

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the analyses were");

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @LocalServerPort
    int port;

    private Visitor visitor;
    private Page page;

    @BeforeEach
    void putIn() {
        people.add("gao.yu", "Gao Yu", Visitor.PASSWORD, Group.AREA_MANAGERS);
        AnalysisFixture.remove(database);
        AnalysisFixture.insert(database);
    }

    @AfterEach
    void takeOut() {
        AnalysisFixture.remove(database);
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "390,DARK", "1280,LIGHT", "1280,DARK"})
    void asksEveryQuestionOneAfterTheOther(int width, ColorScheme scheme) {
        visit(width, scheme);
        visitor.open("/insight/analysis?question=COMPARISON&by=OUTLET&%s".formatted(AnalysisFixture.DAYS));
        assertThat(page.locator("#findings")).containsText("AN-1: First response is");
        for (var question : Question.values()) {
            page.locator(
                            ".questions a",
                            new Page.LocatorOptions()
                                    .setHasText(question.title().zh() + " "))
                    .first()
                    .click();
            assertThat(page.locator(".questions a[aria-current]"))
                    .containsText(question.title().en());
            visitor.seeCharts();
            visitor.look(question.name());
        }
        assertThat(visitor.complaints()).as("what the browser complained about").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "1280,DARK"})
    void choosesAnotherMeasureAndAnOutletWithTooFewCases(int width, ColorScheme scheme) {
        visit(width, scheme);
        visitor.open("/insight/analysis?question=SPREAD&%s".formatted(AnalysisFixture.DAYS));
        page.locator("select[name=measure]").selectOption("CSAT");
        page.locator("form.days button").click();
        assertThat(page.locator("#findings")).containsText("Satisfaction, CSAT");
        visitor.look("score");
        visitor.open("/insight/analysis?question=DRIVERS&outlet=NOWHERE&%s".formatted(AnalysisFixture.DAYS));
        assertThat(page.locator(".answer.refused")).containsText("no answer is given");
        visitor.look("refused");
    }

    private void visit(int width, ColorScheme scheme) {
        visitor = visitors.arrive(
                port,
                "browser/analysis-%d-%s".formatted(width, scheme),
                Visitor.staff("gao.yu", width).setColorScheme(scheme));
        page = visitor.page();
    }
}
