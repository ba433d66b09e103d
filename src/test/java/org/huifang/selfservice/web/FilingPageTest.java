package org.huifang.selfservice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.Complaints;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.SealedColumns;
import org.huifang.testing.SurveyDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From the empty form to a complaint, and everything that is sent instead. */
@ApplicationTest
class FilingPageTest {

    private static final byte[] JPEG = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};
    private static int visitors;

    @Autowired
    SealedColumns sealed;

    @Autowired
    MockMvc http;

    @Autowired
    Complaints complaints;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient database;

    private PageVisitor visitor;
    private Map<String, String> filled;

    @BeforeEach
    void comeBy() {
        visitor = new PageVisitor(http, "192.0.2." + ++visitors);
        filled = new HashMap<>(Map.of(
                "concern", "late",
                "words", "我的快递五天没有更新了。",
                "waybill", "yt 8812345678",
                "name", "王芳",
                "email", UUID.randomUUID() + "@customer.example",
                "consent", "yes"));
    }

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    private PageVisitor read(String path) throws Exception {
        visitor.open(path);
        SurveyDriver.pass(Duration.ofMinutes(1));
        return visitor;
    }

    private Complaint filed() {
        return complaints.peek(visitor.page().select("dd.key").first().text()).orElseThrow();
    }

    private long count() {
        return database.sql("select count(*) from complaint").query(Long.class).single();
    }

    @Test
    void registersWhatWasFilledInAndGivesNumberCodeLinkAndPromise() throws Exception {
        read("/complain").send(filled);

        assertThat(visitor.title()).isEqualTo("我们已受理您的反馈");
        var complaint = filed();
        assertThat(complaint.report().subject()).isEqualTo("快递迟迟不到");
        assertThat(complaint.report().waybill()).isEqualTo("YT8812345678");
        assertThat(complaint.classification().category()).isEqualTo("T1");
        assertThat(visitor.page().select("dd.key").last().text()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(visitor.page().select(".promise").text())
                .contains("首次答复", "前完成（24 小时）", "7")
                .doesNotContain("解决方案：");
        assertThat(visitor.follow("a.button.main").page().select(".meta").text())
                .contains(complaint.number().value());
    }

    @Test
    void speaksTheBrowsersLanguageAndSwitchesWithoutLosingAnything() throws Exception {
        visitor.speaking("en-GB,en;q=0.9,zh;q=0.5");
        read("/complain");
        assertThat(visitor.page().select("html").attr("lang")).isEqualTo("en");

        visitor.send(Map.of("words", "My parcel", "switch", "zh"));
        assertThat(visitor.page().select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(visitor.page().select("textarea").text()).isEqualTo("My parcel");

        visitor.press("switch").send(filled);
        assertThat(visitor.title()).isEqualTo("We have your complaint");
        assertThat(customers.withId(filed().customerId()).language()).isEqualTo(Language.EN);
    }

    @Test
    void namesEveryMistakeAndKeepsWhatWasWritten() throws Exception {
        read("/complain")
                .send(Map.of("words", "Hello", "waybill", "no!", "email", "not an address", "phone", "call me"));

        assertThat(visitor.page().select(".errors li")).hasSize(6);
        assertThat(visitor.page().select("textarea").text()).isEqualTo("Hello");
        assertThat(visitor.page().select("#waybill").attr("value")).isEqualTo("no!");
        visitor.page().select(".errors a").forEach(link -> assertThat(
                        visitor.page().select(link.attr("href")))
                .hasSize(1));
    }

    @Test
    void countsWordsInCharactersAsPeopleCountThem() throws Exception {
        filled.put("words", "😡".repeat(5001));
        assertThat(read("/complain").send(filled).text()).contains("内容太长，最多 5000 个字");

        filled.put("words", "😡".repeat(5000));
        visitor.send(filled);

        assertThat(filed().report().description()).isEqualTo(filled.get("words"));
    }

    @Test
    void needsOneWayToAnswer() throws Exception {
        filled.remove("email");
        assertThat(read("/complain").send(filled).text()).contains("请填写邮箱或电话");

        filled.put("phone", "139 0000 " + 1000 + visitors);
        assertThat(visitor.send(filled).title()).isEqualTo("我们已受理您的反馈");
    }

    @Test
    void registersOnceHoweverOftenTheFormIsSent() throws Exception {
        read("/complain");
        var form = new LinkedHashMap<>(visitor.filledIn());
        form.putAll(filled);
        visitor.post("/complain", form);
        var first = filed().number();
        var before = count();

        visitor.post("/complain", form);

        assertThat(filed().number()).isEqualTo(first);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void asksWhenTheSameFormComesBackWithOtherWords() throws Exception {
        read("/complain");
        var form = new LinkedHashMap<>(visitor.filledIn());
        form.putAll(filled);
        visitor.post("/complain", form);
        var before = count();
        form.put("words", "Another matter.");

        visitor.post("/complain", form);
        assertThat(visitor.page().select(".notice").text()).contains("已经提交过");
        assertThat(visitor.page().select("textarea").text()).isEqualTo("Another matter.");
        assertThat(count()).isEqualTo(before);

        SurveyDriver.pass(Duration.ofMinutes(1));
        visitor.send(form(visitor));
        assertThat(count()).isEqualTo(before + 1);
    }

    private Map<String, String> form(PageVisitor from) {
        return Map.of(
                "consent",
                "yes",
                "concern",
                "late",
                "words",
                from.page().select("textarea").text());
    }

    @Test
    void keepsFilesWithSafeNamesTypeAndHash() throws Exception {
        read("/complain").choosing("../../etc/外包装\u202Egpj.jpg", JPEG).send(filled);

        var file = database.sql(
                        """
                select name, media_type, verdict, length(sha256) as hash from attachment
                join inbound_message m on m.id = inbound_message_id where m.complaint_number = :number""")
                .param("number", filed().number().value())
                .query()
                .singleRow();
        assertThat(sealed.open("attachment.name", file.get("name").toString()))
                .doesNotContain("/", "..", "\u202E")
                .contains("外包装");
        assertThat(file).containsEntry("media_type", "image/jpeg").containsEntry("verdict", "ALLOWED");
        assertThat(file).containsEntry("hash", 64);
    }

    @Test
    void refusesProgramsWhateverTheyAreCalledAndKeepsTheWords() throws Exception {
        var before = count();
        read("/complain").choosing("photo.jpg", PROGRAM).send(filled);

        assertThat(visitor.page().select(".errors").text()).contains("可执行程序");
        assertThat(visitor.page().select("textarea").text()).isEqualTo(filled.get("words"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void refusesMoreFilesThanOneCanLookThrough() throws Exception {
        read("/complain");
        for (var file = 0; file < 7; file++) {
            visitor.choosing("photo-%d.jpg".formatted(file), JPEG);
        }

        assertThat(visitor.send(filled).page().select(".errors").text()).contains("一次最多 6 个");
    }

    @Test
    void asksWhoeverIsFasterThanAPersonToChooseAWord() throws Exception {
        var before = count();
        visitor.open("/complain").send(filled);
        assertThat(visitor.page().select("#human")).hasSize(1);
        assertThat(count()).isEqualTo(before);

        visitor.send(with("consent", "yes", "choice", wrong(visitor)));
        assertThat(visitor.page().select("#human-problem").text()).contains("选择不对");

        visitor.sendAsAPerson(Map.of("consent", "yes"));
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void asksWhoeverFillsInTheHiddenField() throws Exception {
        var before = count();
        filled.put("website", "https://spam.example");
        read("/complain").send(filled);
        assertThat(visitor.page().select("#human")).hasSize(1);

        visitor.sendAsAPerson(Map.of("consent", "yes"));
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void asksAgainWhenThePageWasOpenForTooLongOrIsNotOurs() throws Exception {
        var before = count();
        visitor.open("/complain");
        SurveyDriver.pass(Duration.ofHours(13));
        assertThat(visitor.send(filled).text()).contains("页面打开的时间较长");
        assertThat(visitor.send(with("pass", "A".repeat(48))).text()).contains("页面打开的时间较长");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void asksForAWordWhereManyFormsComeFromAndThenForPatience() throws Exception {
        for (var form = 0; form < 10; form++) {
            filled.put("email", UUID.randomUUID() + "@customer.example");
            read("/complain").send(filled);
        }
        assertThat(read("/complain").send(filled).page().select("#human")).hasSize(1);
    }

    @Test
    void doesNotLetOneFloodAnothersMailbox() throws Exception {
        for (var form = 0; form < 5; form++) {
            assertThat(read("/complain").send(filled).title()).isEqualTo("我们已受理您的反馈");
        }
        assertThat(read("/complain").send(filled).response().getStatus()).isEqualTo(429);
    }

    private static Map<String, String> with(String... pairs) {
        var fields = new HashMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) {
            fields.put(pairs[at], pairs[at + 1]);
        }
        return fields;
    }

    private static String wrong(PageVisitor visitor) {
        return visitor.rightChoice().equals("1") ? "2" : "1";
    }
}
