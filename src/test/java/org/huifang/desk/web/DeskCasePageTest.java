package org.huifang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.intake.Inbox;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Complaints;
import org.huifang.customer.Channel;
import org.huifang.customer.Customers;
import org.huifang.desk.note.CaseNotes;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a case: what it tells, what it lets whom do, and what it refuses. */
@ApplicationTest
class DeskCasePageTest {

    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    MockMvc http;

    @Autowired
    CaseDriver cases;

    @Autowired
    CaseNotes notes;

    @Autowired
    Complaints complaints;

    @Autowired
    Customers customers;

    @Autowired
    People people;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Inbox inbox;

    @BeforeEach
    void hireAnAuditor() {
        people.add("he.jing", "He Jing", "Huifang-test-1", Group.AUDITORS);
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    private StaffVisitor staff(String user) {
        return new StaffVisitor(http, user);
    }

    private ComplaintNumber investigated() {
        var number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number);
        return number;
    }

    @Test
    void tellsTheWholeStoryOfAClosedCase() throws Exception {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");

        var page = staff("li.na").open(number);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("header")).contains(number.value(), "已结案 Closed", "T1 · 中转或运输延误");
        assertThat(page.text("#timeline"))
                .contains(
                        "收到投诉 Complaint received",
                        "客户 Customer",
                        "完成分类 Classified",
                        "li.na",
                        "决定解决方案 Solution decided",
                        "¥ 12.50",
                        "结案 Closed",
                        "客户确认已解决 Customer says solved")
                .contains("sla-policy v1");
        assertThat(page.text("#messages")).contains("受理通知 Acknowledgement", "邮件 E-mail", "方案征询 Offer");
        assertThat(page.text("#messages"))
                .as("what would let staff act as the customer")
                .contains("/c/…", "查询码 …")
                .doesNotContainPattern("/c/[A-Za-z0-9]");
        assertThat(page.text("#remedy")).contains("流程 Process", "转运中心积压", "退费 Refund", "已执行 Done", "chen.wei");
        assertThat(page.text("#calls")).contains("电话 Call", "zhao.min", "已解决 Solved");
        assertThat(page.text("#classification")).contains("情绪激动 Angry 否 No");
        assertThat(page.page().select("#diagram svg")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.text("#diagram summary")).contains("投诉处理 Complaint", "已结束 ended", "回访 Callback");
    }

    @Test
    void showsWhereTheTokenIsAndWhoHasTheTask() throws Exception {
        var number = investigated();

        var page = staff("li.na").open(number);

        assertThat(page.text("#now table")).contains("调查核实", "chen.wei", "中转运输 Transit");
        assertThat(page.page().select("#diagram svg").html()).contains("#1f5fa8");
        assertThat(page.text("aside")).contains("解决方案 Solution", "法定期限 Legal limit");
    }

    @Test
    void showsOnlyWhatRoleAndStateAllow() throws Exception {
        var open = investigated();
        var closed = cases.resolvedComplaint();
        cases.call(closed, "SOLVED");

        assertThat(staff("chen.wei").open(open).actions())
                .containsExactly("update", "note", "file", "refresh", "split", "merge");
        assertThat(staff("li.na").open(open).actions())
                .containsExactly("update", "note", "file", "refresh", "split", "merge", "appeal", "withdraw");
        assertThat(staff("sun.jie").open(open).actions()).contains("handover");
        assertThat(staff("li.na").open(closed).actions()).containsExactly("note", "file", "split", "appeal", "reopen");
        assertThat(staff("he.jing").open(open).actions()).isEmpty();
    }

    @Test
    void recordsAnAppealThatTheAuthorityPassedOn() throws Exception {
        var number = investigated();
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(2).toString();

        var refused = staff("li.na").open(number).act("appeal", "day", "12.4.2026");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text(".notice.bad")).contains("日期写作 2026-03-01");
        var done = staff("li.na").open(number).act("appeal", "day", day);

        assertThat(done.text(".notice.good")).contains("申诉已登记");
        assertThat(done.text("#timeline"))
                .contains("登记申诉 Appeal to the postal authority recorded", "收到日期 Came on " + day);
    }

    @Test
    void showsWhoTheCustomerIsWhenAskedAndTheLedgerSaysToWhom() throws Exception {
        var number = investigated();
        var customer = customers.withId(complaints.look(number).customerId());

        for (var path : List.of("/cases/" + number, "/cases/" + number + "/brief")) {
            assertThat(staff("chen.wei").open(path).page().body().text())
                    .contains(customer.name().charAt(0) + "***", "***@")
                    .doesNotContain(customer.name(), customer.email());
        }
        assertThat(entries(number, CaseEventKind.CUSTOMER_DETAILS_READ)).isEmpty();

        var shown = staff("chen.wei").send("/cases/%s/customer".formatted(number));

        assertThat(shown.text("main")).contains(customer.name(), customer.email());
        assertThat(entries(number, CaseEventKind.CUSTOMER_DETAILS_READ))
                .singleElement()
                .returns("staff:chen.wei", CaseEvent::actor);
        assertThat(staff("he.jing").open(number).page().select("form[action$=/customer]"))
                .isEmpty();
        assertThat(staff("he.jing").send("/cases/%s/customer".formatted(number)).status())
                .isEqualTo(403);
    }

    @Test
    void keepsANoteOnceAndOutOfTheLedger() throws Exception {
        var number = investigated();
        var agent = staff("chen.wei").open(number);
        var pass = agent.pass("note");

        agent.act("note", "words", "客户说箱子在门口，<b>王芳</b>");
        staff("chen.wei").send("/cases/%s/actions/note".formatted(number), "pass", pass, "words", "客户说箱子在门口");

        assertThat(agent.text(".notice.good")).contains("备注已保存");
        assertThat(agent.text("#files")).contains("chen.wei", "<b>王芳</b>");
        assertThat(notes.of(number)).hasSize(1);
        assertThat(entries(number, CaseEventKind.NOTE_ADDED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("staff:chen.wei");
            assertThat(entry.data().toString()).contains("\"text\"").doesNotContain("王芳");
        });
    }

    @Test
    void losesNothingOfWhatIsWrong() throws Exception {
        var number = investigated();
        var agent = staff("chen.wei").open(number);

        agent.act("merge", "other", "HF26-1", "words", "同一件事");
        assertThat(agent.status()).isEqualTo(400);
        assertThat(agent.text(".notice.bad")).contains("没有这个案件编号", "no case with this number");
        assertThat(agent.page().select("#action-merge textarea").text()).isEqualTo("同一件事");
        assertThat(agent.page().select("#action-merge").hasAttr("open")).isTrue();

        agent.act("note", "words", " ");
        assertThat(agent.text(".notice.bad")).contains("Please write something");

        agent.act("note", "words", "😡".repeat(4001));
        assertThat(agent.text(".notice.bad")).contains("内容太长", "The text is too long");

        agent.act("merge", "other", number.value(), "words", "同一件事");
        assertThat(agent.status()).isEqualTo(409);
        assertThat(agent.text(".notice.bad")).contains("只能并入另一件未结案的案件");
        assertThat(notes.of(number)).as("the note of what was refused").isEmpty();
    }

    @Test
    void countsCharactersAsPeopleCountThem() throws Exception {
        var number = investigated();

        staff("chen.wei").open(number).act("note", "words", "😡".repeat(4000));

        assertThat(notes.of(number)).hasSize(1);
    }

    @Test
    void refusesWhatTheRoleMayNot() throws Exception {
        var number = investigated();
        var lead = staff("sun.jie").open(number);

        var agent = staff("chen.wei")
                .send("/cases/%s/actions/handover".formatted(number), "pass", lead.pass("handover"), "agent", "li.na");

        assertThat(agent.status()).isEqualTo(403);
        assertThat(agent.text(".notice.bad")).contains("您的岗位不能执行此操作");
        assertThat(cases.look(number).ownership().agent()).isEqualTo("chen.wei");
        http.perform(post("/cases/%s/actions/note".formatted(number))
                        .param("words", "x")
                        .with(csrf())
                        .with(httpBasic("he.jing", "Huifang-test-1")))
                .andExpect(status().isForbidden());
        http.perform(post("/cases/%s/actions/note".formatted(number))
                        .param("words", "x")
                        .with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(status().isForbidden());
        http.perform(get("/cases/" + number)).andExpect(status().isUnauthorized());
    }

    @Test
    void takesNoFormThatIsForgedForeignOrOld() throws Exception {
        var number = investigated();
        var agent = staff("chen.wei").open(number);
        var path = "/cases/%s/actions/note".formatted(number);

        assertThat(agent.send(path, "words", "x").status()).isEqualTo(400);
        agent.open(number);
        assertThat(agent.send(path, "words", "x", "pass", agent.pass("update")).status())
                .isEqualTo(400);
        agent.open(number);
        assertThat(staff("li.na")
                        .send(path, "words", "x", "pass", agent.pass("note"))
                        .status())
                .isEqualTo(400);
        var old = agent.pass("note");
        ClockUtil.setCurrentTime(Date.from(cases.now().plus(Duration.ofHours(13))));
        agent.send(path, "words", "我写的话", "pass", old);

        assertThat(agent.status()).isEqualTo(400);
        assertThat(agent.page().select("#action-note textarea").text()).isEqualTo("我写的话");
        assertThat(notes.of(number)).isEmpty();
    }

    @Test
    void keepsHarmlessFilesAndServesThemToBeSaved() throws Exception {
        var number = investigated();
        var agent = staff("chen.wei").open(number);

        agent.choose("../现场.png", PHOTO);
        assertThat(agent.text("#files")).contains("现场.png", "image/png", "chen.wei");
        var address = agent.page().select("#files a").attr("href");
        agent.open(number).choose("报价.exe", "MZ-not-really".getBytes());
        assertThat(agent.status()).isEqualTo(400);
        assertThat(agent.text(".notice.bad")).contains("可执行程序");
        agent.open(number).choose("page.html", "<html><script>1</script></html>".getBytes());
        assertThat(agent.text(".notice.bad")).contains("类型不在允许范围");

        var file = staff("li.na").open(address).response();
        assertThat(file.getContentAsByteArray()).isEqualTo(PHOTO);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        var other = investigated();
        assertThat(staff("li.na")
                        .open(address.replace(number.value(), other.value()))
                        .status())
                .isEqualTo(404);
        assertThat(entries(number, CaseEventKind.FILE_ADDED)).hasSize(1);
    }

    @Test
    void tellsTheCustomerAnUpdate() throws Exception {
        var number = investigated();

        var agent = staff("chen.wei").open(number).act("update", "words", "包裹今晚到上海。");

        assertThat(agent.text("#messages")).contains("进展通报 Update by an agent");
        assertThat(entries(number, CaseEventKind.CUSTOMER_INFORMED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("staff:chen.wei"));
    }

    @Test
    void writesDownTheAnswerToAnOffer() throws Exception {
        var number = investigated();
        cases.offer(number);

        var agent = staff("chen.wei").open(number);
        agent.act("answer", "words", "可以");
        assertThat(agent.text(".notice.bad")).contains("请选择一项");
        agent.act("answer", "answer", "ACCEPTED", "words", "可以");
        cases.work(number);

        assertThat(agent.text(".notice.good")).contains("客户的答复已登记");
        assertThat(entries(number, CaseEventKind.OFFER_ANSWERED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("staff:chen.wei"));
        assertThat(staff("chen.wei").open(number).actions()).doesNotContain("answer");
    }

    @Test
    void withdrawsAndTakesUpAgainWithWhoSaidSo() throws Exception {
        var number = investigated();
        var service = staff("li.na").open(number);

        service.act("withdraw", "words", "客户来电撤诉");
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.WITHDRAWN);
        assertThat(entries(number, CaseEventKind.WITHDRAWN))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("staff:li.na"));
        assertThat(service.text("#files")).contains("客户来电撤诉", "li.na");
        service.act("reopen", "words", "客户又来电");

        assertThat(service.text(".notice.good")).contains("已重新处理");
        assertThat(service.text("h1")).as("goes on in a new case").isNotEqualTo(number.value());
    }

    @Test
    void splitsMergesAndHandsOver() throws Exception {
        var number = investigated();
        var lead = staff("sun.jie").open(number);

        lead.act("handover", "agent", "li.na");
        assertThat(cases.look(number).ownership().agent()).isEqualTo("li.na");
        lead.open(number).act("split", "subject", "另一件事", "words", "内件也破损");
        var split = new ComplaintNumber(lead.text("h1"));
        assertThat(split).isNotEqualTo(number);
        assertThat(lead.text("#now")).contains(number.value(), "拆分自 split from");
        cases.work(split);
        lead.open(split).act("merge", "other", number.value(), "words", "其实是同一件事");

        assertThat(cases.look(split).status()).isEqualTo(ComplaintStatus.MERGED);
        assertThat(entries(split, CaseEventKind.MERGED)).singleElement().satisfies(entry -> assertThat(entry.actor())
                .isEqualTo("staff:sun.jie"));
    }

    @Test
    void mergesCasesOfTwoCustomersOnlyWhenThatIsMeant() throws Exception {
        var number = cases.complaintByMail();
        cases.work(number);
        var into = cases.complaintByMail();
        cases.work(into);
        var service = staff("li.na").open(number);

        service.act("merge", "other", into.value(), "words", "同一个快递");
        assertThat(service.text(".notice.bad")).contains("客户不是同一人", "different customers");
        assertThat(cases.look(number).status()).isNotEqualTo(ComplaintStatus.MERGED);
        service.act("merge", "other", into.value(), "words", "同一个快递", "sure", "yes");

        assertThat(cases.look(number).mergedInto()).isEqualTo(into);
    }

    @Test
    void namesWhoWroteWhereItWasNotTheCustomerOfTheCase() throws Exception {
        var other = UUID.randomUUID() + "@customer.example";
        var merged = cases.complaintSaying(other, "快递延误", "我的快递已经五天没有更新了。");
        cases.work(merged);
        var number = cases.complaintByMail();
        cases.work(number);
        desk.merge(merged, number, Actor.staff("li.na"));
        var id = "<%s@customer.example>".formatted(UUID.randomUUID());
        var mail = "From: %s\r\nMessage-ID: %s\r\nSubject: %s\r\n\r\nthe door code is 4711\r\n"
                .formatted(other, id, merged);
        inbox.receive(Channel.EMAIL, id, mail.getBytes(StandardCharsets.UTF_8), id);
        inbox.takeInDue(50);

        var writer =
                "另一客户 Another customer id-%d 王*".formatted(cases.look(merged).customerId());
        assertThat(staff("li.na").open(number).text("#messages")).contains(writer, "4711");
        assertThat(staff("li.na").open("/cases/" + number + "/brief").text(".messages"))
                .contains(writer);
    }

    @Test
    void fetchesTheParcelsFactsAgain() throws Exception {
        var number = investigated();

        staff("chen.wei").open(number).act("refresh");

        assertThat(entries(number, CaseEventKind.PARCEL_FACTS_REQUESTED)).isNotEmpty();
    }

    @Test
    void saysThatThereIsNoSuchCase() throws Exception {
        assertThat(staff("li.na").open("/cases/HF26-99999999-1").status()).isEqualTo(404);
        assertThat(staff("li.na").open("/cases/nonsense").text("h1")).contains("没有这个案件");
    }

    private List<CaseEvent> entries(ComplaintNumber number, CaseEventKind kind) {
        return cases.ledger(number).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }
}
