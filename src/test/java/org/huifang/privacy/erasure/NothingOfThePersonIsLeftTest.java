package org.huifang.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.channel.intake.webhook.WebhookCaller.SMS_SECRET;
import static org.huifang.channel.intake.webhook.WebhookCaller.WECHAT_SECRET;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.intake.Inbox;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.webhook.WebhookCaller;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.Report;
import org.huifang.complaint.progress.CustomerUpdates;
import org.huifang.customer.Channel;
import org.huifang.customer.Language;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.desk.note.CaseNotes;
import org.huifang.desk.note.StaffFiles;
import org.huifang.dossier.Dossiers;
import org.huifang.followup.survey.InviteToSurvey;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.Surveys;
import org.huifang.followup.survey.Way;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.privacy.register.DataRegister;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.ErasureDriver;
import org.huifang.testing.FollowUpDriver;
import org.huifang.testing.SealedColumns;
import org.huifang.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A customer of twenty cases by every channel is erased: no word is left anywhere, and no figure has changed. */
@ApplicationTest
class NothingOfThePersonIsLeftTest {

    private static final String FIGURES =
            """
            select 'category ' || coalesce(category, '') || ' ' || status || ' ' || coalesce(outcome, '') as figure, count(*)
                from complaint group by 1
            union all select 'promise ' || milestone || ' ' || result, count(*) from sla_result group by 1
            union all select 'channel ' || channel, count(*) from complaint group by 1
            union all select 'agent ' || coalesce(agent, ''), count(*) from complaint group by 1
            union all select 'money ' || remedy || ' ' || state, sum(amount_cents) from remedy_payout group by 1
            union all select 'call ' || disposition, count(*) from callback_attempt group by 1
            union all select 'survey ' || question || ' ' || coalesce(choice, points::text), count(*) from survey_answer group by 1
            union all select 'contact ' || channel, count(*) from contact group by 1
            union all select 'received ' || channel || ' ' || state, count(*) from inbound_message group by 1
            union all select 'files', count(*) from attachment order by 1""";

    @Autowired
    SealedColumns sealed;

    @Autowired
    ErasureDriver erasures;

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Complaints complaints;

    @Autowired
    CustomerUpdates updates;

    @Autowired
    CaseNotes notes;

    @Autowired
    StaffFiles files;

    @Autowired
    Consents consents;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyAnswers answers;

    @Autowired
    CaseLedger ledger;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Vault vault;

    @Autowired
    DataRegister register;

    @Autowired
    MockMvc http;

    /** Each test has its own person; the last character is any that there is. */
    private final String name =
            "欧阳晓" + Character.toString(ThreadLocalRandom.current().nextInt(0x5000, 0x9000));

    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "ouyang.%s@customer.example".formatted(own);
    private final String account = "owx" + UUID.randomUUID();
    private final String vase = "青花瓷瓶" + own;
    private final String street = "文三路%s弄".formatted(own);
    private final String recipient = "137" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final List<ComplaintNumber> opened = new ArrayList<>();
    private long customer;
    private int waybills = ThreadLocalRandom.current().nextInt(100_000, 800_000) * 1000;

    @BeforeEach
    void isDaytime() {
        FollowUpDriver.setTime("2026-11-23T10:00:00+08:00");
        people.add("he.jun", "He Jun", "Huifang-test-1", Group.SECURITY);
    }

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    @Test
    void isErasedEverywhereAndNoFigureChanges() throws Exception {
        var others = List.of(other(name, "x" + email), other("李华", null));
        var everything = new WholeDatabase(database, vault, register);
        var words = words();
        var ofTheOther = everything.columnsWith(words);
        aLifeWithUs();
        var othersBefore = others.stream().map(this::rowsOf).toList();
        var ledgers = opened.stream().map(number -> ledger.of(number.value())).toList();
        assertThat(opened).hasSizeGreaterThanOrEqualTo(20);
        assertThat(ofTheOther).containsEntry("public.customer.name", 1);
        assertThat(everything.columnsWith(words))
                .containsKeys(
                        "public.complaint.description",
                        "public.inbound_message.raw",
                        "public.attachment.content",
                        "public.outbound_message.body",
                        "public.csv_import_reject.cells",
                        "public.survey_comment.words",
                        "public.case_note.text",
                        "public.case_file.content",
                        "public.callback_attempt.note",
                        "public.consent.evidence",
                        "public.customer.name");

        var request = erasures.requestedByCustomer(customer);
        var figures = database.queryForList(FIGURES);
        erasures.approve(request, "he.jun");

        assertThat(erasures.endings(request)).containsExactly("EndEvent_PersonErased");
        assertThat(everything.columnsWith(words)).isEqualTo(ofTheOther);
        assertThat(withoutTheLastLetter(database.queryForList(FIGURES))).isEqualTo(withoutTheLastLetter(figures));
        assertThat(others.stream().map(this::rowsOf).toList()).isEqualTo(othersBefore);
        ledgersAreWholeAndBeginAsBefore(ledgers);
        assertThat(consents.of(customer)).hasSize(1).allSatisfy(entry -> assertThat(entry.evidence())
                .startsWith("erased:"));
        assertThat(ledger.firstBrokenEntry(request)).isZero();
    }

    @Test
    void nothingIsReadableForWhoStealsTheDatabase() throws Exception {
        var everything = new WholeDatabase(database, vault, register);
        aLifeWithUs();
        var words = new ArrayList<>(words());
        words.add(vase);
        words.add(base64(vase));

        assertThat(everything.columnsReadablyWith(words)).isEmpty();
        assertThat(everything.columnsWith(words)).hasSizeGreaterThan(20);
    }

    private void ledgersAreWholeAndBeginAsBefore(List<List<CaseEvent>> before) {
        for (int place = 0; place < opened.size(); place++) {
            var number = opened.get(place).value();
            assertThat(ledger.firstBrokenEntry(number)).isZero();
            assertThat(ledger.of(number)).startsWith(before.get(place).toArray(CaseEvent[]::new));
            assertThat(dossiers.of(number).proof().findings()).as(number).isEmpty();
        }
    }

    private static List<Map<String, Object>> withoutTheLastLetter(List<Map<String, Object>> figures) {
        return figures.stream()
                .filter(figure -> !figure.get("figure").toString().equals("contact EMAIL"))
                .toList();
    }

    /** As the words may be spelled; a search ignores case, and what stands between digits. */
    private List<String> words() {
        return List.of(
                name,
                email,
                "ouyang." + own,
                phone,
                account.toLowerCase(Locale.ROOT),
                street,
                recipient,
                base64(name),
                base64(email),
                base64(phone));
    }

    private static String base64(String text) {
        return Base64.getEncoder()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                .replaceAll("=", "")
                .toLowerCase(Locale.ROOT);
    }

    private String story(int n) {
        return "我是%s，电话%s %s %s，邮箱%s，地址杭州市西湖区%s8号502室。收件人电话%s。第%d件，运单%s没有送到，%s碎了。"
                .formatted(
                        name,
                        phone.substring(0, 3),
                        phone.substring(3, 7),
                        phone.substring(7),
                        email.toUpperCase(Locale.ROOT),
                        street,
                        recipient,
                        n,
                        waybill(),
                        vase);
    }

    /** Each parcel has a case of its own. */
    private String waybill() {
        return "YT88" + waybills++;
    }

    private void aLifeWithUs() throws Exception {
        for (int n = 0; n < 12; n++) {
            byApi(n);
        }
        customer = complaints.look(opened.get(0)).customerId();
        sealed.set("customer.wechat_id", account, "id = ?", customer);
        for (int n = 0; n < 5; n++) {
            byMail(n);
        }
        bySms("m1");
        bySms("m2");
        byWechat();
        aWholeLifeOf(opened.get(0));
        whatStaffHave(opened.get(1));
        besides();
        opened.forEach(this::end);
    }

    private void byApi(int n) {
        var who = new RegisterComplaint.Complainant(name, email, phone, Language.ZH);
        var report = new Report("%s的投诉".formatted(name), story(n), waybill(), null);
        opened.add(desk.register(new RegisterComplaint(Channel.API, own + "-" + n, who, report, null))
                .number());
        cases.work(opened.get(opened.size() - 1));
    }

    private void byMail(int n) {
        var mail =
                """
                From: =?UTF-8?B?%s?= <%s>
                To: care@huifang.example
                Message-ID: <%s.%d@customer.example>
                Subject: =?UTF-8?B?%s?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                %s
                --b
                Content-Type: text/plain; name="%s.txt"
                Content-Disposition: attachment; filename="%s.txt"

                %s
                --b--
                """
                        .formatted(
                                Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)),
                                email,
                                own,
                                n,
                                Base64.getEncoder().encodeToString((name + "的快递").getBytes(StandardCharsets.UTF_8)),
                                story(100 + n),
                                own,
                                own,
                                story(200 + n))
                        .replace("\n", "\r\n");
        inbox.receive(
                Channel.EMAIL,
                "<%s.%d@customer.example>".formatted(own, n),
                mail.getBytes(StandardCharsets.UTF_8),
                own + n);
        inbox.takeInDue(50);
        noteNewCase();
    }

    private void bySms(String id) throws Exception {
        opened.forEach(this::end);
        var body =
                "{\"messages\": [{\"type\": \"MO\", \"msgid\": \"%s-%s\", \"mobile\": \"+86%s\", \"content\": \"%s\"}]}"
                        .formatted(own, id, phone, story(300));
        new WebhookCaller(http).send("sms", SMS_SECRET, body).andExpect(status().isOk());
        inbox.takeInDue(50);
        noteNewCase();
    }

    private void byWechat() throws Exception {
        opened.forEach(this::end);
        var body = "{\"MsgType\": \"text\", \"MsgId\": \"%s\", \"FromUserName\": \"%s\", \"Content\": \"%s\"}"
                .formatted(own, account, story(400));
        new WebhookCaller(http).send("wechat", WECHAT_SECRET, body).andExpect(status().isOk());
        inbox.takeInDue(50);
        noteNewCase();
    }

    private void noteNewCase() {
        var all = database.queryForList(
                "select number from complaint where customer_id = ? order by number",
                String.class,
                complaints.look(opened.get(0)).customerId());
        all.stream()
                .map(ComplaintNumber::new)
                .filter(number -> !opened.contains(number))
                .forEach(number -> {
                    opened.add(number);
                    cases.work(number);
                });
    }

    /** Investigated, decided, paid, called back and asked how it was. */
    private void aWholeLifeOf(ComplaintNumber first) {
        var who = new RegisterComplaint.Complainant(name, email, phone, Language.ZH);
        var report = new Report(name + "要求退款", story(500), waybill(), null);
        var number = desk.register(new RegisterComplaint(Channel.API, own + "-whole", who, report, null))
                .number();
        cases.work(number);
        if (cases.tasks(number).stream()
                .anyMatch(task -> task.getTaskDefinitionKey().equals("Task_ClassifyComplaint"))) {
            cases.classify(number);
        }
        updates.tell(number, "%s您好，正在处理。".formatted(name), Actor.staff("chen.wei"));
        cases.resolve(number);
        cases.complete(
                number, "Task_CallCustomer", "zhao.min", Map.of("disposition", "SOLVED", "callNote", story(600)));
        var invitation = surveys.invite(new InviteToSurvey(
                customer, "after-complaint", Occasion.of(Occasion.Kind.COMPLAINT, number.value()), Way.EMAIL));
        answers.takeByLink(
                invitation.id(),
                new Answers(Map.of(
                        "solved",
                        "NO",
                        "satisfaction",
                        "1",
                        "effort",
                        "2",
                        "open-point",
                        "MONEY",
                        "attitude",
                        "2",
                        "comment",
                        story(700))));
        opened.set(opened.indexOf(first), number);
        end(first);
        cases.work(number);
    }

    private void whatStaffHave(ComplaintNumber number) {
        notes.add(number, "客户" + story(800), Actor.staff("li.na"));
        files.add(
                number,
                List.of(new Attachment(own + ".txt", "text/plain", story(900).getBytes(StandardCharsets.UTF_8))),
                Actor.staff("li.na"));
    }

    private void besides() {
        consents.give(
                customer,
                ConsentPurpose.SURVEY,
                cases.now(),
                Channel.EMAIL,
                "mail from " + email,
                "v1",
                Actor.staff("li.na"));
        var run = UUID.randomUUID();
        database.update(
                """
                insert into csv_import (id, started_at, started_by, charset, header, state, kind, rejected, finished_at)
                values (?, now(), 'staff:li.na', 'UTF-8', 'name,phone', 'COMPLETED', 'CUSTOMERS', 2, now())""",
                run);
        reject(run, 2, "[\"%s\", \"１３９\", \"x\"]".formatted(name));
        reject(
                run,
                3,
                "[\"小彤\", \"+86 %s-%s-%s\", \"\"]"
                        .formatted(phone.substring(0, 3), phone.substring(3, 7), phone.substring(7)));
        reject(run, 4, "[\"小彤\", \"\", \"%s\"]".formatted(email.toUpperCase(Locale.ROOT)));
        reject(run, 5, "[\"别人\", \"13500000000\", \"somebody@else.example\"]");
        database.update(
                "insert into customer_file (customer_id, type_source, updated_at, alternate_phone, number)"
                        + " values (?, 'ASSUMED', now(), ?, ?)",
                customer,
                sealed.seal("customer_file.alternate_phone", recipient),
                "C" + own);
        database.update(
                "insert into failing_address (customer_id, channel, address, address_blind, since) values (?, 'EMAIL', ?, ?, now())",
                customer,
                sealed.seal("failing_address.address", "old." + email),
                sealed.blind("old." + email));
        database.update("insert into delivery values (?, ?, now(), now())", "YT77" + own, customer);
        database.update(
                "insert into at_risk_override (customer_id, at_risk, reason, set_by, set_at, ends_at)"
                        + " values (?, true, ?, 'staff:sun.jie', now(), now() + interval '1 day')",
                customer,
                sealed.seal("at_risk_override.reason", story(1000)));
        database.update(
                "insert into saved_search (id, owner, name, name_blind, criteria, saved_at) values (?, 'wu.lan', ?, ?, ?, now())",
                UUID.randomUUID(),
                sealed.seal("saved_search.name", name + "的案件"),
                UUID.randomUUID().toString(),
                sealed.seal("saved_search.criteria", "status=CLOSED"));
        inbox.receive(
                Channel.EMAIL,
                "<stray.%s@customer.example>".formatted(own),
                "From: %s\r\nAuto-Submitted: auto-replied\r\nSubject: away\r\n\r\n%s"
                        .formatted(email, phone)
                        .getBytes(StandardCharsets.UTF_8),
                own + "stray");
        inbox.takeInDue(50);
    }

    private void reject(UUID run, int line, String cells) {
        database.update(
                "insert into csv_import_reject (import_id, line, cells, reason_zh, reason_en) values (?, ?, ?, '', '')",
                run,
                line,
                sealed.seal("csv_import_reject.cells", cells));
    }

    private void end(ComplaintNumber number) {
        if (complaints.look(number).status().isOpen()) {
            desk.withdraw(number);
            cases.work(number);
        }
    }

    /** Somebody else, with something in each of the usual places. */
    private long other(String otherName, String otherEmail) {
        var address = otherEmail == null ? UUID.randomUUID() + "@customer.example" : otherEmail;
        var who = new RegisterComplaint.Complainant(otherName, address, null, Language.ZH);
        var report = new Report("快递延误", "我的快递已经五天没有更新了。", waybill(), null);
        var number = desk.register(
                        new RegisterComplaint(Channel.API, UUID.randomUUID().toString(), who, report, null))
                .number();
        cases.work(number);
        notes.add(number, "已致电", Actor.staff("li.na"));
        end(number);
        return complaints.look(number).customerId();
    }

    private List<Map<String, Object>> rowsOf(long other) {
        return database.queryForList(
                """
                select to_jsonb(c)::text as row from customer c where id = %1$d
                union all select to_jsonb(k)::text from complaint k where customer_id = %1$d
                union all select to_jsonb(m)::text from outbound_message m where customer_id = %1$d
                union all select to_jsonb(n)::text from case_note n join complaint k on k.number = n.complaint_number
                    where customer_id = %1$d
                union all select to_jsonb(e)::text from case_event e join complaint k on k.number = e.complaint_number
                    where customer_id = %1$d
                union all select to_jsonb(t)::text from contact t where customer_id = %1$d order by 1"""
                        .formatted(other));
    }
}
