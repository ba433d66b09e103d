package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.sla.Awaiting;
import org.huifang.staff.StaffProfile;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Five people bring a complaint from the telephone to its closing, entirely in Tasklist and on the page of the case. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // the webapps know the engine by its name
class FiveUsersBrowserTest {

    private static final Pattern NUMBER = Pattern.compile("HF\\d{2}-\\d{8}-\\d");
    private static final String QUEUE = "本组待办 My group's queue";
    private static final String MINE = "我的工作 My work";

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the way of a case through five desks was");

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffDriver staff;

    @LocalServerPort
    int port;

    /** Claims has nobody who takes cases by turn, so that a lead has to name somebody. */
    @BeforeEach
    void hire() {
        setDefaultAssertionTimeout(60_000);
        staff.hire("liu.yang", Group.CLAIMS, new StaffProfile(null, null, Set.of("CLAIMS"), false, null, null));
        staff.user("tang.yu", Group.CUSTOMER_SERVICE); // whose calls are this test's alone
        staff.user("gao.ming", Group.TEAM_LEADS, Group.CLAIMS_LEADS);
        staff.user("qian.jin", Group.FINANCE);
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
    }

    private TasklistUser at(String user) {
        return new TasklistUser(visitors.browser(), "http://localhost:" + port, user);
    }

    @Test
    void bringACaseFromTheTelephoneToItsClosing() throws IOException {
        var number = registersAndClassifies();
        namesTheAgent(number);
        investigatesAndProposes(number);
        signsFirst(number);
        signsSecond(number);
        writesDownTheCustomersAnswer(number);
        cases.carryOut(number); // as the system that pays would
        callsBack(number);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
        try (var lead = at("gao.ming")) {
            lead.openCase(number);
            lead.shootAll("20-closed-case");
            assertThat(lead.page().locator("header").textContent()).contains("已结案 Closed");
            assertThat(lead.page().locator("#timeline").textContent())
                    .contains("tang.yu", "liu.yang", "zhao.min", "已查看客户联系方式");
        }
    }

    private ComplaintNumber registersAndClassifies() {
        try (var hotline = at("tang.yu")) {
            hotline.start("Register a call");
            hotline.type("客户姓名", "周慧");
            hotline.type("回电号码", "139" + String.valueOf(System.nanoTime()).substring(0, 8));
            hotline.type("客户的诉求", "我寄的相机一直没有送到，你们说找不到了，保价四千元，请赔偿。");
            hotline.type("客户邮箱", UUID.randomUUID() + "@customer.example");
            hotline.shoot("01-register-call");
            hotline.begin();
            hotline.open(MINE, "告知编号");
            var told = NUMBER.matcher(hotline.page().locator(".fjs-form").textContent());
            assertThat(told.find()).isTrue();
            var number = new ComplaintNumber(told.group());
            hotline.sees(number);
            hotline.shoot("02-tell-number");
            hotline.complete();

            cases.work(number);
            hotline.open(QUEUE, "投诉分类 · " + number);
            hotline.claim();
            hotline.sees(number);
            hotline.search("类别 Category", "L1");
            hotline.type("运单号", "YT88" + UUID.randomUUID().toString().substring(0, 8));
            hotline.shoot("03-classify-complaint");
            hotline.complete();
            cases.work(number);
            return number;
        }
    }

    private void namesTheAgent(ComplaintNumber number) {
        try (var lead = at("gao.ming")) {
            lead.open(QUEUE, "指派负责人 · " + number);
            lead.claim();
            lead.sees(number);
            lead.type("负责人用户名", "liu.yang");
            lead.shoot("04-name-agent");
            lead.complete();
            cases.work(number);
        }
    }

    private void investigatesAndProposes(ComplaintNumber number) throws IOException {
        try (var agent = at("liu.yang")) {
            agent.open(MINE, "调查核实 · " + number);
            agent.sees(number);
            agent.tickAll();
            agent.choose("根本原因", "流程 Process");
            agent.choose("责任方", "快递企业 Carrier");
            agent.type("调查结果", "转运中心确认丢失，外包装与称重记录已存档。");
            agent.choose("损失类型", "丢失 Loss");
            agent.type("实际损失", "4000");
            agent.type("保价金额", "4000");
            agent.type("运费", "23");
            agent.shoot("05-investigate-complaint");
            agent.complete();
            cases.work(number);

            agent.openCase(number);
            var note = agent.action("note");
            note.locator("textarea").fill("已向客户核实购买凭证，发票金额 4000 元。");
            agent.shoot("06-case-add-note");
            agent.send(note);
            var file = agent.action("file");
            file.locator("input[type=file]").setInputFiles(photo());
            agent.send(file);
            assertThat(agent.page().locator("#files").textContent()).contains("发票.jpg", "发票金额 4000 元");
            agent.shootAll("07-case-with-note-and-file");

            agent.page().navigate("http://localhost:%d/camunda/app/tasklist/default/".formatted(port));
            agent.open(MINE, "制定方案 · " + number);
            agent.sees(number);
            agent.choose("补救方式", "赔偿 Compensation");
            agent.type("金额（元）", "4000");
            agent.type("告知客户的方案", "很抱歉快件丢失。按保价金额赔偿 4000 元，并退还运费。");
            agent.shoot("08-decide-solution");
            agent.complete();
            cases.work(number);
        }
    }

    private static FilePayload photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return new FilePayload("发票.jpg", "image/jpeg", bytes.toByteArray());
    }

    private void signsFirst(ComplaintNumber number) {
        try (var lead = at("gao.ming")) {
            lead.open(QUEUE, "审批方案 · " + number);
            lead.claim();
            lead.sees(number);
            assertThat(lead.beside().locator("body").textContent()).contains("4000.00", "liu.yang");
            lead.choose("审批意见", "同意 Approve");
            lead.shoot("09-approve-solution");
            lead.complete();
            cases.work(number);
        }
    }

    private void signsSecond(ComplaintNumber number) {
        try (var finance = at("qian.jin")) {
            finance.open(QUEUE, "审批方案 · " + number);
            finance.claim();
            finance.sees(number);
            finance.choose("审批意见", "同意 Approve");
            finance.shoot("10-approve-solution-second");
            finance.complete();
            cases.work(number);
        }
    }

    private void writesDownTheCustomersAnswer(ComplaintNumber number) {
        try (var agent = at("liu.yang")) {
            agent.open(MINE, "等待客户答复 · " + number);
            agent.sees(number);
            agent.shoot("11-await-consent");
            agent.openCase(number);
            var answer = agent.action("answer");
            answer.getByText("接受 Accepts").first().click();
            answer.locator("textarea").fill("可以，谢谢。");
            agent.shoot("12-case-answer");
            agent.send(answer);
            cases.work(number);
        }
    }

    private void callsBack(ComplaintNumber number) {
        try (var caller = at("zhao.min")) {
            caller.open(QUEUE, "电话回访 · " + number);
            caller.claim();
            caller.choose("回访结果", "已解决 Solved");
            caller.shoot("13-call-customer");
            var sheet = caller.beside();
            assertThat(sheet.locator("body").textContent()).contains("周***").doesNotContain("周慧");
            sheet.locator("form[action$='/customer'] button").click();
            sheet.getByText("周慧").waitFor();
            caller.shoot("13-call-customer-in-full");
            sheet.getByText("返回 Back").click();
            sheet.locator("form[action$='/customer']").waitFor();
            assertThat(sheet.locator("body").textContent()).contains("周***").doesNotContain("周慧");
            caller.complete();
            cases.work(number);
        }
    }

    @Test
    void showsTheCaseBesideEveryOtherForm() {
        var asked = cases.complaintByMail();
        cases.work(asked);
        cases.classify(asked);
        cases.ask(asked, Awaiting.THIRD_PARTY);
        try (var agent = at("chen.wei")) {
            agent.open(MINE, "等待答复 · " + asked);
            agent.sees(asked);
            agent.shoot("14-await-answer");
        }
        try (var chinese = at("chen.wei")) {
            chinese.page().setViewportSize(1280, 800);
            chinese.open(MINE, "等待答复 · " + asked);
            chinese.sees(asked);
            chinese.shoot("15-await-answer-narrow");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 390", "en, 390", "zh-CN, 1280", "en, 1280"})
    void theDesksPagesArePlainToEverybody(String language, int width) {
        var number = cases.resolvedComplaint();
        cases.call(number, "NOT_SOLVED");
        var visitor = visitors.arrive(
                port,
                "screenshots/desk-%s-%d".formatted(language, width),
                Visitor.staff("gao.ming", width).setLocale(language));
        for (var path :
                List.of("/cases/" + number, "/cases/%s/brief".formatted(number), "/desk/handover?agent=chen.wei")) {
            visitor.open(path);
            visitor.page().locator("details").all().forEach(one -> one.evaluate("details => details.open = true"));
            visitor.look(path.replaceAll("[^a-z]+", " ").strip().replace(' ', '-'));
        }
    }
}
