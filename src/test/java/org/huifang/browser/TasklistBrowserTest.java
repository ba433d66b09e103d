package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.huifang.HuifangApplication;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent's first steps in the real Tasklist: log in, read the case, claim the task, complete it. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // the webapps know the engine by its name
class TasklistBrowserTest {

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("Tasklist was");

    @Autowired
    CaseDriver cases;

    @LocalServerPort
    int port;

    @Test
    void agentReadsClaimsAndCompletesATask() {
        var number = cases.complaintByMail();
        cases.work(number);
        var page = visitors.browser().newPage();
        page.setDefaultTimeout(60_000);
        setDefaultAssertionTimeout(60_000);
        var challenges = new ArrayList<String>();
        page.onResponse(response -> {
            if (response.headers().containsKey("www-authenticate")) {
                challenges.add(response.url());
            }
        });

        logIn(page, "li.na");
        page.getByText("本组待办 My group's queue").click();
        page.getByText("投诉分类 · " + number.value()).click();
        assertThat(page.frameLocator("iframe[title='案件 Case']").locator("h1")).hasText(number.value());
        assertThat(page.frameLocator("iframe[title='案件 Case']").locator(".text").first())
                .hasText("我的快递已经五天没有更新了。");
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Form", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator(".fjs-form-field-select").nth(1).locator("input").click();
        page.getByText(Pattern.compile("^T1 · ")).click();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/classify-complaint.png")));
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Choose a task from a list on the left")).isVisible();

        Assertions.assertThat(challenges).as("a second password was asked for").isEmpty();
        cases.work(number);
        Assertions.assertThat(cases.look(number).classification().category()).isEqualTo("T1");
        Assertions.assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_InvestigateComplaint");
    }

    @Test
    void speaksChineseToAChineseBrowserAndShowsNothingOfTheVendor() {
        var number = cases.complaintByMail();
        cases.work(number);
        var page = visitors.browser().newPage(new Browser.NewPageOptions().setLocale("zh-CN"));
        page.setDefaultTimeout(60_000);
        setDefaultAssertionTimeout(60_000);

        logIn(page, "li.na");
        page.getByText("本组待办 My group's queue").click();

        assertThat(page.getByText("请从左侧列表中选择一项任务")).isVisible();
        assertThat(page.getByText("投诉分类 · " + number.value())).isVisible();
        assertThat(page.getByText("小时后").first()).isVisible();
        Assertions.assertThat(page.url()).as("sorted by due date").contains("dueDate");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/tasklist-zh.png")));
    }

    @Test
    void wrongInputIsTheCallersMistakeAndSaidInBothLanguages() throws Exception {
        var number = cases.complaintByMail();
        cases.work(number);
        var wrong = "{\"variables\": {\"complaintType\": {\"value\": \"COMPLAINT\"}}}";

        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:%d/engine-rest/task/%s/complete"
                                        .formatted(port, cases.task(number).getId())))
                                .header("Authorization", Visitor.login("li.na"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(wrong))
                                .build(),
                        BodyHandlers.ofString());

        Assertions.assertThat(answer.statusCode()).isEqualTo(400);
        Assertions.assertThat(answer.body()).contains("“类别 Category”必须填写", "'category' is required");
    }

    @Test
    void agentTicksTheStepsOfAnInvestigation() {
        var waiting = cases.complaintByMail();
        cases.work(waiting);
        cases.classify(waiting);
        var page = visitors.browser().newPage();
        page.setDefaultTimeout(60_000);
        setDefaultAssertionTimeout(60_000);

        logIn(page, "chen.wei");
        page.getByText("Investigate complaint").first().click();
        var opened = page.frameLocator("iframe[title='案件 Case']").locator("h1");
        assertThat(opened).isVisible();
        var number = new ComplaintNumber(opened.textContent()); // another test may have left a task, too
        page.getByText("Form", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        var steps = page.locator(".fjs-form-field-checklist input[type=checkbox]");
        assertThat(steps).hasCount(3);
        choose(page, 1, "流程 Process");
        choose(page, 2, "快递企业 Carrier");
        page.locator(".fjs-form-field-textarea textarea").last().fill("转运中心积压");
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("these required steps are not ticked").first())
                .isVisible();
        page.locator(".page-notifications button.close:visible").first().click();
        page.getByText("核对物流轨迹与末次扫描").first().click();
        page.getByText("查明延误环节与原因").first().click();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/investigate-complaint.png")));
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Choose a task from a list on the left")).isVisible();

        cases.work(number);
        Assertions.assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_DecideSolution");
    }

    private static void choose(Page page, int select, String label) {
        page.locator(".fjs-form-field-select")
                .nth(select)
                .locator(".fjs-select-display")
                .click();
        page.locator(".fjs-dropdownlist-item")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void logIn(Page page, String user) {
        page.navigate("http://localhost:%d/camunda/app/tasklist/default/".formatted(port));
        page.locator("form input[type=text]").fill(user);
        page.locator("form input[type=password]").fill(Visitor.PASSWORD);
        page.locator("form button[type=submit]").click();
    }
}
