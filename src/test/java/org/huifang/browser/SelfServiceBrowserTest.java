package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.HuifangApplication;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SurveyDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The self-service pages in a real browser, from filing to rating: on a phone and at a desk, in both languages. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class SelfServiceBrowserTest {

    private static final Pattern WANTED = Pattern.compile("“(.+)”");
    private static final Pattern NUMBER = Pattern.compile("HF\\d{2}-\\d{8}-\\d");

    /** What buttons and fields are called. */
    private static final Map<String, Map<String, String>> CALLED = Map.of(
            "zh-CN",
            Map.ofEntries(
                    Map.entry("send", "提交"),
                    Map.entry("accept", "接受或不接受方案"),
                    Map.entry("yes", "接受"),
                    Map.entry("answer", "提交答复"),
                    Map.entry("add", "补充信息或文件"),
                    Map.entry("confirm", "确认是否已解决"),
                    Map.entry("solved", "已经解决"),
                    Map.entry("rate", "评价这次处理"),
                    Map.entry("to survey", "去评价"),
                    Map.entry("start", "开始"),
                    Map.entry("on", "继续"),
                    Map.entry("thanks", "谢谢您的回答"),
                    Map.entry("follow", "查看进展"),
                    Map.entry("open", "查询"),
                    Map.entry("closed", "您的反馈已结案"),
                    Map.entry("words", "我的快递五天没有更新了，电话 13800138000，希望今天送到。")),
            "en",
            Map.ofEntries(
                    Map.entry("send", "Send"),
                    Map.entry("accept", "Accept or reject the offer"),
                    Map.entry("yes", "Yes, I accept"),
                    Map.entry("answer", "Send answer"),
                    Map.entry("add", "Add words or files"),
                    Map.entry("confirm", "Say whether it is solved"),
                    Map.entry("solved", "Yes, it is solved"),
                    Map.entry("rate", "Rate how we handled it"),
                    Map.entry("to survey", "To the survey"),
                    Map.entry("start", "Start"),
                    Map.entry("on", "Continue"),
                    Map.entry("thanks", "Thank you for your answer"),
                    Map.entry("follow", "See where it stands"),
                    Map.entry("open", "Open"),
                    Map.entry("closed", "Your complaint is closed"),
                    Map.entry(
                            "words",
                            "No news of my parcel for five days, call 13800138000, please deliver it today.")));

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the self-service pages were");

    @Autowired
    CaseDriver cases;

    @LocalServerPort
    int port;

    private Visitor visitor;
    private Page page;
    private boolean javaScript;
    private Map<String, String> called;

    @AfterEach
    void closePages() {
        ClockUtil.reset();
    }

    private void visit(String language, int width, boolean withJavaScript) {
        visitor = visitors.arrive(
                port,
                "browser/self-service-%s-%d".formatted(language, width),
                Visitor.screen(width).setLocale(language).setJavaScriptEnabled(withJavaScript));
        page = visitor.page();
        javaScript = withJavaScript;
        called = CALLED.get(language);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 390, true", "en, 390, true", "zh-CN, 1280, false", "en, 1280, true"})
    void leadsFromFilingToRating(String language, int width, boolean withJavaScript) throws IOException {
        visit(language, width, withJavaScript);

        var number = file();
        cases.work(number);
        follow(number);
        addPhotoTo(number);
        cases.offer(number);
        accept(number);
        cases.carryOut(number);
        confirm(number);
        rate();
    }

    private ComplaintNumber file() throws IOException {
        visitor.open("/complain");
        look("1-complain");
        press("send");
        assertThat(page.locator(".errors li")).hasCount(5);
        look("2-errors");
        page.locator("#concern").selectOption("late");
        page.locator("#words").fill(called.get("words"));
        page.locator("#waybill").fill("YT88" + UUID.randomUUID().toString().substring(0, 8));
        page.locator("#files").setInputFiles(photo());
        page.locator("#name").fill("王芳");
        page.locator("#email").fill(UUID.randomUUID() + "@customer.example");
        page.locator("#consent").check();
        SurveyDriver.pass(Duration.ofSeconds(30));
        press("send");
        look("3-filed");
        var number = NUMBER.matcher(page.locator("dd.key").first().textContent());
        assertThat(number.matches()).isTrue();
        return new ComplaintNumber(number.group());
    }

    private static FilePayload photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return new FilePayload("外包装.jpg", "image/jpeg", bytes.toByteArray());
    }

    /** By number and code, as somebody would who wrote them down. */
    private void follow(ComplaintNumber number) {
        var code = page.locator("dd.key").last().textContent();
        visitor.open("/status");
        look("4-door");
        page.locator("#number").fill(number.value());
        page.locator("#code").fill(code.toLowerCase());
        press("open");
        assertThat(page.locator(".meta")).containsText(number.value());
        assertThat(page.locator("[aria-current=step]")).hasCount(1);
        assertThat(page.locator(".story")).not().containsText("13800138000");
        assertThat(page.locator(".story")).not().containsText("王芳");
        look("5-status");
    }

    private void addPhotoTo(ComplaintNumber number) throws IOException {
        go("add");
        look("6-add");
        page.locator("#words").fill("又等了一天，room 1203。");
        page.locator("#files").setInputFiles(photo());
        chooseWord();
        press("send");
        assertThat(page.locator(".notice.done")).isVisible();
        assertThat(page.locator(".story .files li")).hasCount(2);
        assertThat(cases.events(number).toString()).contains("INFORMATION_RECEIVED");
        cases.work(number);
    }

    private void accept(ComplaintNumber number) {
        page.reload();
        assertThat(page.locator(".card.offer")).containsText("12.50");
        look("7-offer");
        go("accept");
        press("answer");
        look("8-answer-missing");
        page.getByLabel(called.get("yes"), new Page.GetByLabelOptions().setExact(true))
                .check();
        chooseWord();
        look("8-answer");
        press("answer");
        assertThat(page.locator(".notice.done")).isVisible();
        cases.work(number);
    }

    private void confirm(ComplaintNumber number) {
        cases.work(number);
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.RESOLVED);
        page.reload();
        look("9-resolved");
        go("confirm");
        page.getByLabel(called.get("solved")).check();
        chooseWord();
        look("10-confirm");
        press("answer");
        cases.work(number);
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
    }

    private void rate() {
        page.reload();
        assertThat(page.locator("h1")).hasText(called.get("closed"));
        look("11-closed");
        go("rate");
        look("12-rate");
        press("to survey");
        press("start");
        page.getByLabel(wanted(), new Page.GetByLabelOptions().setExact(true)).check();
        press("on");
        for (var fieldset : page.locator("fieldset").all()) {
            fieldset.locator("input[type=radio]").last().check();
        }
        page.locator("fieldset").first().locator("input[type=radio]").first().check();
        page.locator("button.main").click();
        page.locator("button.main").click();
        assertThat(page.locator("h1")).hasText(called.get("thanks"));
        look("13-thanks");
    }

    @Test
    void noticesHaveNoSeriousFindingEither() {
        visit("zh-CN", 390, true);
        visitor.open("/c/half-a-link");
        look("closed");
        visitor.open("/status");
        page.locator("#number").fill("HF26-00000042-9");
        page.locator("#code").fill("0000-0000");
        press("open");
        assertThat(page.locator(".errors")).isVisible();
        look("wrong-code");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(called.get(button)).setExact(true))
                .click();
    }

    private void go(String link) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(called.get(link)).setExact(true))
                .click();
    }

    private void chooseWord() {
        page.getByLabel(wanted(), new Page.GetByLabelOptions().setExact(true)).check();
    }

    private String wanted() {
        var wanted = WANTED.matcher(String.join(" ", page.locator("legend").allTextContents()));
        assertThat(wanted.find()).isTrue();
        return wanted.group(1);
    }

    /** Takes a picture for people, and has axe look where there is JavaScript to look by. */
    private void look(String name) {
        if (javaScript) {
            visitor.look(name);
        } else {
            visitor.takePicture(name);
        }
    }
}
