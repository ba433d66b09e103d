package org.huifang.selfservice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.intake.Inbox;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.remedy.offer.Answer;
import org.huifang.customer.Channel;
import org.huifang.selfservice.link.AccessCodes;
import org.huifang.selfservice.link.StatusLinks;
import org.huifang.sla.Awaiting;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.huifang.testing.SurveyDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a customer sees of a case, and can do about it, from phase to phase. */
@ApplicationTest
class CasePageTest {

    private static int visitors;

    @Autowired
    SealedColumns sealed;

    @Autowired
    MockMvc http;

    @Autowired
    CaseDriver cases;

    @Autowired
    StatusLinks links;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    OutboundMessages letters;

    @Autowired
    AccessCodes codes;

    @Autowired
    JdbcClient database;

    private PageVisitor visitor;

    @BeforeEach
    void comeBy() {
        visitor = new PageVisitor(http, "198.51.100." + ++visitors);
    }

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    private PageVisitor see(ComplaintNumber number) throws Exception {
        return visitor.open(links.path(number));
    }

    private PageVisitor act(ComplaintNumber number, String action) throws Exception {
        return visitor.open(links.path(number) + "/" + action);
    }

    private List<String> actions() {
        return visitor.page().select(".actions a").eachText();
    }

    private ComplaintNumber investigated() {
        var number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number);
        return number;
    }

    private ComplaintNumber offered() {
        var number = investigated();
        cases.offer(number);
        return number;
    }

    private String offerAnswerOf(ComplaintNumber number) {
        return database.sql(
                        """
                select o.answer from remedy_offer o join remedy_decision d on d.id = o.decision_id
                join remedy r on r.id = d.remedy_id where r.complaint_number = :number""")
                .param("number", number.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Test
    void lettersLeadToThePage() throws Exception {
        var number = cases.complaintByMail();
        cases.work(number);
        var letter = sealed.text(
                "outbound_message.body",
                "select body from outbound_message where complaint_number = ? and purpose = 'ACKNOWLEDGEMENT'",
                number.value());

        var link = letter.replaceAll("(?s).*(/c/[\\w-]{32}).*", "$1");
        assertThat(visitor.open(link).page().select(".meta").text()).contains(number.value());

        var code = letter.replaceAll("(?s).*([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
        visitor.open("/status").send(Map.of("number", number.value(), "code", code));
        assertThat(visitor.page().select(".meta").text()).contains(number.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"－", "–", "—", "−", " - ", "\u3000－\u3000", "\u200b-"})
    void numberAndCodeAreReadAsChineseKeyboardsWriteThem(String dash) throws Exception {
        var number = cases.complaintByMail();

        visitor.open("/status")
                .send(Map.of(
                        "number", inFullWidth(number.value(), dash),
                        "code", inFullWidth(codes.of(number), dash)));

        assertThat(visitor.page().select(".meta").text()).contains(number.value());
    }

    private static String inFullWidth(String text, String dash) {
        var wide = new StringBuilder();
        text.chars().forEach(letter -> wide.append(letter == '-' ? dash : String.valueOf((char) (letter + 0xFEE0))));
        return "\u3000" + wide + " ";
    }

    @Test
    void wordsAreCountedInCharactersAsPeopleCountThem() throws Exception {
        var number = investigated();
        cases.ask(number, Awaiting.CUSTOMER);

        act(number, "add").sendAsAPerson(Map.of("words", "😡".repeat(5001)));
        assertThat(visitor.text()).contains("内容太长，最多 5000 个字");
        visitor.sendAsAPerson(Map.of("words", "😡".repeat(5000)));

        assertThat(visitor.page().select("p.done").text()).contains("已收到您的补充");
    }

    @Test
    void showsPhasePromiseAndStory() throws Exception {
        var number = investigated();

        see(number);

        assertThat(visitor.title()).isEqualTo("负责人正在调查核实");
        assertThat(visitor.page().select(".phases li")).hasSize(6);
        assertThat(visitor.page().select(".phases li.DONE")).hasSize(3);
        assertThat(visitor.page().select("[aria-current=step]").text()).contains("处理");
        assertThat(visitor.page().select(".promise").text()).contains("前");
        assertThat(visitor.page().select(".story li.ours")).isNotEmpty();
        assertThat(visitor.page().select(".story li.theirs").text()).contains("快递延误");
        assertThat(actions()).containsExactly("补充信息或文件", "撤回反馈");
    }

    @Test
    void hidesNamesCodesAndLinks() throws Exception {
        var number = investigated();

        see(number);

        assertThat(visitor.page().html()).doesNotContain("王芳").doesNotContain("@customer.example");
        assertThat(visitor.page().select(".story").text())
                .doesNotContainPattern("/c/[\\w-]{32}")
                .doesNotContain(links.of(number.value()).orElseThrow().code());
    }

    @Test
    void lookingWritesNothing() throws Exception {
        var number = offered();
        var before = cases.events(number);
        for (var action : List.of("", "/add", "/answer-offer", "/withdraw", "/rate", "/reopen", "/confirm", "/filed")) {
            visitor.open(links.path(number) + action);
        }

        assertThat(cases.events(number)).isEqualTo(before);
        assertThat(database.sql("select count(*) from survey_invitation where occasion_reference = :number")
                        .param("number", number.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void addedWordsAnswerWhatWeAsked() throws Exception {
        var number = investigated();
        cases.ask(number, Awaiting.CUSTOMER);
        assertThat(see(number).page().select(".promise").text()).contains("等待");

        act(number, "add").sendAsAPerson(Map.of("words", "外包装照片见附件，运单 YT8800000000045。"));

        assertThat(visitor.page().select("p.done").text()).contains("已收到您的补充");
        cases.work(number);
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.ASSIGNED);
        assertThat(visitor.page().select(".story li.theirs").first().text()).contains("外包装照片");
    }

    @Test
    void doubleClickAddsOnce() throws Exception {
        var number = investigated();
        act(number, "add");
        var form = visitor.filledIn();
        form.put("choice", visitor.rightChoice());
        form.put("words", "补充一句。");
        var target = visitor.address();

        visitor.post(target, form);
        visitor.post(target, form);

        assertThat(cases.events(number).stream().filter(kind -> kind == CaseEventKind.INFORMATION_RECEIVED))
                .hasSize(1);
        assertThat(visitor.page().select("p.done")).hasSize(1);
    }

    @Test
    void anOfferIsAcceptedOnce() throws Exception {
        var number = offered();
        see(number);
        assertThat(visitor.page().select(".offer").text()).contains("12.50").contains("优先派送");
        assertThat(actions().get(0)).isEqualTo("接受或不接受方案");

        act(number, "answer-offer").sendAsAPerson(Map.of("decision", "yes", "words", "谢谢"));

        assertThat(offerAnswerOf(number)).isEqualTo(Answer.ACCEPTED.name());
        assertThat(actions()).doesNotContain("接受或不接受方案");
        act(number, "answer-offer");
        assertThat(visitor.page().select(".phases")).as("the page of the case").hasSize(1);
    }

    @Test
    void anAnswerThatComesTooLateSaysSo() throws Exception {
        var number = offered();
        act(number, "answer-offer");
        cases.accept(number);

        visitor.sendAsAPerson(Map.of("decision", "no"));

        assertThat(visitor.page().select("p.done").text()).contains("已不适用");
        assertThat(offerAnswerOf(number)).isEqualTo(Answer.ACCEPTED.name());
    }

    @Test
    void aRejectedOfferGoesOnAndNamesTheRightToAppeal() throws Exception {
        var number = offered();

        act(number, "answer-offer").sendAsAPerson(Map.of("decision", "no"));
        cases.work(number);

        assertThat(offerAnswerOf(number)).isEqualTo(Answer.REJECTED.name());
        assertThat(see(number).page().select(".appeal").text()).contains("12305");
    }

    @Test
    void aRefusalNamesTheRightToAppeal() throws Exception {
        var number = investigated();
        assertThat(see(number).page().select(".appeal")).isEmpty();
        cases.investigate(number, Map.of());
        cases.decide(number, "chen.wei", "REFUSAL", null);
        cases.work(number);

        assertThat(see(number).page().select(".appeal").text())
                .contains("12305")
                .contains("申诉");
    }

    @Test
    void solvedIsSaidBeforeAnybodyCalls() throws Exception {
        var number = cases.resolvedComplaint();
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_CallCustomer");
        assertThat(see(number).title()).contains("解决了吗");

        act(number, "confirm").sendAsAPerson(Map.of("decision", "yes"));
        cases.work(number);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(cases.endings(number)).contains("EndEvent_AnsweredInWriting", "EndEvent_ClosedConfirmed");
    }

    @Test
    void notSolvedReopensWithTheWords() throws Exception {
        var number = cases.resolvedComplaint();

        act(number, "confirm").sendAsAPerson(Map.of("decision", "no", "words", "退款没有到账。"));
        cases.work(number);

        assertThat(cases.look(number).reopenCount()).isEqualTo(1);
        assertThat(see(number).page().select(".story").text()).contains("退款没有到账");
    }

    private ComplaintNumber closed() {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");
        cases.work(number);
        return number;
    }

    @Test
    void aClosedCaseIsReopenedWithinTheWindowOnly() throws Exception {
        var number = closed();
        assertThat(see(number).page().select(".phases li.DONE")).hasSize(6);
        assertThat(actions()).containsExactly("评价这次处理", "没有解决，要求重新处理");
        act(number, "reopen").sendAsAPerson(Map.of("words", ""));
        assertThat(visitor.text()).contains("请写下发生了什么");

        visitor.sendAsAPerson(Map.of("words", "又坏了。"));
        cases.work(number);
        assertThat(cases.look(number).reopenCount()).isEqualTo(1);

        var other = closed();
        SurveyDriver.pass(Duration.ofDays(31));
        see(other);
        assertThat(actions()).isEmpty();
    }

    @Test
    void ratingLeadsToTheSurveyOnce() throws Exception {
        var number = closed();

        act(number, "rate").send(Map.of());
        assertThat(visitor.address()).contains("/s/");
        assertThat(visitor.title()).isEqualTo("投诉处理回访");
        act(number, "rate").send(Map.of());

        assertThat(database.sql(
                                "select count(*) from survey_invitation where occasion_reference = :number and way = 'PAGE'")
                        .param("number", number.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void withdrawingEndsTheCase() throws Exception {
        var number = investigated();

        act(number, "withdraw").sendAsAPerson(Map.of());
        cases.work(number);

        assertThat(see(number).title()).isEqualTo("您已撤回这次反馈");
        assertThat(actions()).isEmpty();
        assertThat(visitor.page().select(".phases li.DONE")).hasSizeLessThan(6);
    }

    @Test
    void asksForACopyAndForErasureWithoutALogin() throws Exception {
        var number = investigated();
        assertThat(see(number).page().select(".links a").eachText()).containsExactly("索取我的个人资料副本", "删除我的个人资料");

        act(number, "copy").sendAsAPerson(Map.of());
        assertThat(visitor.page().select("p.done").text()).contains("链接已发往");
        act(number, "erase").sendAsAPerson(Map.of());
        assertThat(visitor.page().select("p.done").text()).contains("已收到您的删除请求");

        assertThat(see(number).page().select(".links a"))
                .as("while that is open")
                .isEmpty();
        assertThat(database.sql(
                                "select kind || ' ' || way from privacy_request where customer_id = :id order by number")
                        .param("id", cases.look(number).customerId())
                        .query(String.class)
                        .list())
                .containsExactly("COPY PAGE", "ERASURE PAGE");
    }

    @Test
    void aCaseThatJoinedAnotherDoesNotNameIt() throws Exception {
        var waybill = "YT" + UUID.randomUUID().toString().substring(0, 10).toUpperCase();
        var email = UUID.randomUUID() + "@customer.example";
        var first = cases.complaintAbout(waybill, "T1", email);
        cases.work(first);
        var second = cases.complaintAbout(waybill, "T1", email);
        cases.work(second);
        assertThat(cases.look(second).status()).isEqualTo(ComplaintStatus.MERGED);

        see(second);

        assertThat(visitor.title()).contains("合并处理");
        assertThat(visitor.page().html()).doesNotContain(first.value());
        assertThat(actions()).isEmpty();
    }

    @Test
    void showsNobodyWhatAnotherCustomerWroteAfterAMergeByHand() throws Exception {
        var other = UUID.randomUUID() + "@customer.example";
        var own = UUID.randomUUID() + "@customer.example";
        var merged = cases.complaintAbout("YT" + UUID.randomUUID(), "T1", other);
        cases.work(merged);
        var number = cases.complaintAbout("YT" + UUID.randomUUID(), "T1", own);
        cases.work(number);
        desk.merge(merged, number, Actor.staff("li.na"));

        mail(other, "Re: " + merged, "my secret door code is 4711");
        mail(own, "Re: " + number, "the parcel is blue");
        mail(UUID.randomUUID() + "@elsewhere.example", "Re", "a stranger with the forwarded letter", number);

        assertThat(database.sql("select count(*) from inbound_message where complaint_number = :number")
                        .param("number", number.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        see(number);
        assertThat(visitor.page().select(".story li.theirs").text())
                .contains("the parcel is blue")
                .doesNotContain("4711", "stranger");
        assertThat(visitor.page().select(".story .files li")).hasSize(1);
    }

    private void mail(String from, String subject, String text) {
        mail(from, subject, text, null);
    }

    /** @param answered case whose letter is answered, or null */
    private void mail(String from, String subject, String text, ComplaintNumber answered) {
        var id = "<%s@customer.example>".formatted(UUID.randomUUID());
        var letter = answered == null
                ? UUID.randomUUID()
                : letters.of(answered.value()).get(0).id();
        var mail =
                """
                From: %s
                Message-ID: %s
                In-Reply-To: <%s@huifang.example>
                Subject: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                %s
                --b
                Content-Type: image/png; name="photo.png"
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b--
                """
                        .formatted(from, id, letter, subject, text)
                        .replace("\n", "\r\n");
        inbox.receive(Channel.EMAIL, id, mail.getBytes(StandardCharsets.UTF_8), text);
        inbox.takeInDue(50);
    }

    @Test
    void wrongWordsChangeNothingAndEndInPatience() throws Exception {
        var number = investigated();
        act(number, "withdraw");
        for (var tries = 0; tries < 5; tries++) {
            visitor.send(Map.of("choice", visitor.rightChoice().equals("1") ? "2" : "1"));
        }
        visitor.sendAsAPerson(Map.of());

        assertThat(visitor.response().getStatus()).isEqualTo(429);
        assertThat(cases.look(number).status().isOpen()).isTrue();
    }
}
