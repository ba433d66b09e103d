package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.customer.CustomerType.ORDINARY;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.HuifangApplication;
import org.huifang.channel.OutboundMessages;
import org.huifang.followup.FollowUp.Way;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.FollowUpDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The small pages behind links in letters: "no more of these", and "this answer did not help". */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class LinkPagesBrowserTest {

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the pages behind links in letters were");

    @Autowired
    CaseDriver cases;

    @Autowired
    FollowUpDriver followUps;

    @Autowired
    OutboundMessages messages;

    @LocalServerPort
    int port;

    private Visitor visitor;
    private Page page;

    @AfterEach
    void closePages() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 390", "en, 1280"})
    void aCustomerWantsNoMoreSurveys(String language, int width) {
        FollowUpDriver.setTime("2026-03-02T12:00:00+08:00");
        var number = followUps.started(followUps.customer(ORDINARY), "MONTHLY", Way.SURVEY);
        visit(language, width, "opt-out", link(number, "/o/"));
        visitor.look("1-ask");

        page.locator("button[name=button]").click();

        assertThat(page.locator("main")).containsText("Stopped");
        visitor.look("2-done");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 390", "en, 1280"})
    void anAnswerDidNotHelp(String language, int width) {
        var number = cases.complaintAbout(null, "请问怎么开电子发票？");
        cases.work(number);
        visit(language, width, "answer", link(number.value(), "/k/"));
        visitor.look("1-answer");

        page.locator("main form button").first().click();
        visitor.look("2-human");
        var wanted = Pattern.compile("“(.+?)”")
                .matcher(page.locator("legend").first().textContent());
        assertThat(wanted.find()).isTrue();
        page.getByLabel(wanted.group(1), new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("main form button").first().click();

        assertThat(page.locator("main")).containsText(number.value());
        visitor.look("3-thanks");
    }

    private String link(String number, String below) {
        var letters = messages.of(number);
        var link = Pattern.compile(below + "[\\w-]+")
                .matcher(letters.get(letters.size() - 1).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private void visit(String language, int width, String what, String path) {
        visitor = visitors.arrive(
                port,
                "browser/%s-%s-%d".formatted(what, language, width),
                Visitor.screen(width).setLocale(language));
        page = visitor.page();
        visitor.open(path);
    }
}
