package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.huifang.HuifangApplication;
import org.huifang.customer.Language;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.answer.SurveyResults;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.SurveyDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Surveys in a real browser: on a phone, at a desk, by keyboard, without JavaScript, and under the eyes of axe. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class SurveyBrowserTest {

    private static final Pattern WANTED = Pattern.compile("“(.+)”");

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the survey pages were");

    @Autowired
    SurveyDriver driver;

    @Autowired
    SurveyResults results;

    @LocalServerPort
    int port;

    private Visitor visitor;

    private Page phone(boolean javaScript) {
        return page(javaScript, 390);
    }

    private Page desk(boolean javaScript) {
        return page(javaScript, 1280);
    }

    private Page page(boolean javaScript, int width) {
        visitor = visitors.arrive(port, "browser/survey", Visitor.screen(width).setJavaScriptEnabled(javaScript));
        return visitor.page();
    }

    private void open(Invitation invitation) {
        visitor.open(driver.path(invitation));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Chooses an answer as a screen reader names it: the question, then the answer. */
    private static void choose(Page page, String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer)
                .check();
    }

    private static String wanted(Page page) {
        var wanted = WANTED.matcher(page.locator("legend").textContent());
        assertThat(wanted.find()).isTrue();
        return wanted.group(1);
    }

    @Test
    void isAnsweredOnAPhoneInChineseWithoutJavaScript() {
        var invitation = driver.invite("after-complaint");
        var page = phone(false);

        open(invitation);
        assertThat(page.locator("h1")).hasText("投诉处理回访");
        visitor.takePicture("phone-1-introduction");
        press(page, "开始");
        visitor.takePicture("phone-2-human");
        page.getByLabel(wanted(page)).check();
        press(page, "继续");
        choose(page, "您反映的问题解决了吗", "部分解决");
        visitor.takePicture("phone-3-questions");
        press(page, "继续");
        assertThat(page.locator(".errors")).containsText("请回答这个问题");
        visitor.takePicture("phone-4-errors");
        choose(page, "总体满意吗", "2 不满意");
        choose(page, "您同意这句话吗", "3 不太同意");
        press(page, "继续");
        choose(page, "还有什么没有解决", "赔偿或退款还没有到账，或金额不对");
        choose(page, "处理的结果", "1 非常不满意");
        page.getByLabel("还有什么想告诉我们的").fill("退款还没有收到。");
        visitor.takePicture("phone-5-questions");
        press(page, "提交");
        assertThat(page.locator("h1")).hasText("谢谢您的回答");
        visitor.takePicture("phone-6-thanks");

        var survey = results.of(invitation.id()).orElseThrow();
        assertThat(survey.score("satisfaction").orElseThrow().points()).isEqualTo(2);
        assertThat(survey.score("open-point").orElseThrow().choice()).isEqualTo("MONEY");
        assertThat(results.commentsOf(invitation.id())).containsEntry("comment", "退款还没有收到。");
    }

    @Test
    void isAnsweredAtADeskInEnglishWithoutJavaScript() {
        var invitation = driver.invite("nps-quarterly", Language.EN);
        var page = desk(false);

        open(invitation);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        visitor.takePicture("desk-1-introduction");
        press(page, "Start");
        page.getByLabel(wanted(page)).check();
        visitor.takePicture("desk-2-human");
        press(page, "Continue");
        visitor.takePicture("desk-3-questions");
        choose(page, "How likely", "10 Extremely likely");
        press(page, "Continue");
        press(page, "Send");
        assertThat(page.locator("h1")).hasText("Thank you for your answer");
        page.getByText("Change my answer").click();
        assertThat(page.locator("main")).containsText("You have answered already");

        assertThat(results.of(invitation.id())
                        .orElseThrow()
                        .score("recommend")
                        .orElseThrow()
                        .points())
                .isEqualTo(10);
    }

    @Test
    void isAnsweredByKeyboardAlone() {
        var invitation = driver.invite("parcel-rating", Language.EN);
        var page = desk(false);
        open(invitation);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        page.waitForSelector("legend");
        var wanted = wanted(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        while (!page.getByLabel(wanted).isChecked()) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter"); // what Enter does in a field must be to go on, not to change the language
        page.waitForSelector("button.point");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        for (var each = 0; each < 4; each++) {
            page.keyboard().press("Tab");
        }
        visitor.takePicture("desk-4-tap");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Thank you for your answer");
        assertThat(results.of(invitation.id())
                        .orElseThrow()
                        .score("satisfaction")
                        .orElseThrow()
                        .points())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void hasNoSeriousFindingOfAxe(Language language) {
        for (var questionnaire :
                List.of("after-complaint", "monthly", "nps-quarterly", "key-account-review", "parcel-rating")) {
            var page = phone(true);
            var invitation = driver.invite(questionnaire, language);
            open(invitation);
            visitor.examine();
            page.locator("button.main").click();
            visitor.examine();
            page.locator("button.main").click();
            visitor.examine(); // with the error
            page.getByLabel(wanted(page)).check();
            page.locator("button.main").click();
            visitor.examine();
            visitor.takePicture("phone-%s-%s".formatted(questionnaire, language));
            if (page.locator("button.point").count() == 0) {
                page.locator("button.main").click();
                visitor.examine(); // with the errors
                answerBadly(page);
                page.locator("button.main").click();
            } else {
                page.locator("button.point").first().click();
            }
            while (page.locator("textarea").count() > 0) {
                visitor.examine();
                visitor.takePicture("phone-%s-%s-last".formatted(questionnaire, language));
                page.locator("button.main").click();
            }
            assertThat(page.locator("main")).containsText(language == Language.ZH ? "谢谢" : "Thank you");
            visitor.examine();
            visitor.close();
        }
    }

    /** The worst point of every scale, the last option of every choice. */
    private static void answerBadly(Page page) {
        for (var fieldset : page.locator("fieldset").all()) {
            var scale = fieldset.locator(".scale").count() > 0;
            var fields = fieldset.locator("input[type=radio]");
            (scale ? fields.first() : fields.last()).check();
        }
    }

    @Test
    void pagesThatLeadNowhereHaveNoSeriousFindingEither() {
        phone(true);
        visitor.open("/s/half-a-link");
        visitor.examine();
        visitor.takePicture("phone-closed");
    }
}
