package org.huifang.channel.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huifang.channel.intake.webhook.WebhookCaller.FORMER_WECHAT_SECRET;
import static org.huifang.channel.intake.webhook.WebhookCaller.SMS_SECRET;
import static org.huifang.channel.intake.webhook.WebhookCaller.SOCIAL_SECRET;
import static org.huifang.channel.intake.webhook.WebhookCaller.WECHAT_SECRET;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.intake.Inbox;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** From the gateways of SMS, WeChat and social networks to a case, and nothing from anybody else. */
@ApplicationTest
class WebhookTest {

    @Autowired
    SealedColumns sealed;

    @Autowired
    MockMvc http;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskService tasks;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcTemplate database;

    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final String account = "o" + UUID.randomUUID();
    private WebhookCaller gateway;

    @BeforeEach
    void beginAtNoonInChina() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T04:00:00Z")));
        gateway = new WebhookCaller(http);
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void registersWhatACustomerWritesBySms() throws Exception {
        text("m1", "我的快递YT8800000000045五天没有更新了");

        var number = onlyCase();
        assertThat(cases.look(number).report().description()).isEqualTo("我的快递YT8800000000045五天没有更新了");
        assertThat(cases.look(number).report().waybill()).isEqualTo("YT8800000000045");
        assertThat(database.queryForObject(
                        "select channel from complaint where number = ?", String.class, number.value()))
                .isEqualTo("SMS");
    }

    @Test
    void takesTheSameMessageInOnceHoweverOftenItIsSent() throws Exception {
        var body = sms("again", "包裹丢了");
        gateway.send("sms", SMS_SECRET, body).andExpect(jsonPath("$.accepted").value(1));
        gateway.send("sms", SMS_SECRET, body.replace("\"type\"", "\"try\": 2, \"type\""))
                .andExpect(jsonPath("$.accepted").value(0))
                .andExpect(jsonPath("$.repeated").value(1));
        inbox.takeInDue(50);

        assertThat(casesOf(phone)).hasSize(1);
    }

    @Test
    void addsToTheOpenCaseOfAKnownCustomer() throws Exception {
        text("m1", "包裹丢了");
        var number = onlyCase();
        cases.work(number);

        text("m2", "是一个蓝色的箱子");
        text("m3", "运单号YT8800000000045");

        assertThat(onlyCase()).isEqualTo(number);
        assertThat(cases.events(number)).contains(CaseEventKind.INFORMATION_RECEIVED, CaseEventKind.WAYBILL_NAMED);
    }

    @Test
    void beginsAnotherCaseWhenAnotherParcelIsNamed() throws Exception {
        text("m1", "YT8800000000045丢了");
        text("m2", "还有YT8800000000053也没到");

        assertThat(casesOf(phone)).hasSize(2);
    }

    @Test
    void letsNoStrangerWriteIntoACaseByItsNumber() throws Exception {
        var number = cases.complaintByMail();
        cases.work(number);

        text("m1", "关于" + number + "，请取消");

        assertThat(cases.events(number)).doesNotContain(CaseEventKind.INFORMATION_RECEIVED);
        assertThat(casesOf(phone)).hasSize(1);
    }

    @Test
    void knowsAnAccountAgainAndKeepsTheFilesItSends() throws Exception {
        wechat("w1", "text", "\"Content\": \"包裹破损\"");
        wechat(
                "w2",
                "image",
                "\"Media\": [{\"FileName\": \"../../照片.jpg\", \"ContentType\": \"image/jpeg\", \"Data\": \"/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==\"}]");

        assertThat(statesOf(account)).containsExactly("REGISTERED", "ATTACHED");
        assertThat(sealed.texts(
                        "attachment.name",
                        "select a.name from attachment a join inbound_message m on m.id = a.inbound_message_id"
                                + " where m.sender_blind = ? and a.verdict = 'ALLOWED'",
                        sealed.blind(account)))
                .containsExactly("照片.jpg");
        assertThat(sealed.text(
                        "customer.wechat_id",
                        "select wechat_id from customer k join channel_account a on a.customer_id = k.id where a.account_blind = ?",
                        sealed.blindAccount(account)))
                .isEqualTo(account);
    }

    @Test
    void takesSeveralMessagesOfOneBodyAndLeavesOutWhatSaysNothing() throws Exception {
        var body =
                """
                {"data": {"events": [
                  {"event": "direct_message", "event_id": "%1$s-1", "author": {"uid": "%1$s", "display_name": "王芳"},
                   "body": {"text": "快递员态度很差"}},
                  {"event": "typing", "event_id": "%1$s-2", "author": {"uid": "%1$s"}},
                  {"event": "direct_message", "event_id": "%1$s-3", "author": {"uid": "%1$s"}, "body": {"text": "还骂人"}}
                ]}}"""
                        .formatted(account);
        gateway.send("social", SOCIAL_SECRET, body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(2))
                .andExpect(jsonPath("$.ignored").value(1));
        inbox.takeInDue(50);

        assertThat(statesOf(account)).containsExactly("REGISTERED", "ATTACHED");
    }

    @Test
    void bringsReceiptsBackToTheMessage() throws Exception {
        var number = cases.register(UUID.randomUUID() + "@customer.example", phone);
        cases.work(number);
        var message = messageOf(number);
        database.update("update outbound_message set channel = 'SMS' where id = ?", message);

        receipt(message, "DELIVRD");
        receipt(message, "DELIVRD");
        assertThat(reportsOn(message)).containsExactly("SMS DELIVERED ");

        receipt(message, "EMPTYNO");
        cases.work(number);

        assertThat(reportsOn(message)).containsExactlyInAnyOrder("SMS DELIVERED ", "SMS BOUNCED_HARD 5.1.1");
        assertThat(cases.events(number)).contains(CaseEventKind.MESSAGE_UNDELIVERABLE);
    }

    @Test
    void givesASignedBodyToAPersonWhenNobodyCanReadIt() throws Exception {
        for (var body : List.of(
                "no JSON at all", "{\"messages\": [{\"type\": \"MO\", \"content\": \"%s\"}]}".formatted(phone))) {
            gateway.send("sms", SMS_SECRET, body)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.accepted").value(1));
            gateway.send("sms", SMS_SECRET, body)
                    .andExpect(jsonPath("$.repeated").value(1));
            var row = lastMessage();
            assertThat(row).containsEntry("state", "QUARANTINED").containsEntry("reason", "MALFORMED");
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKey("inbound-" + row.get("id"))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void takesTheFormerSecretWhileItIsReplaced() throws Exception {
        var body = "{\"MsgType\": \"event\", \"Event\": \"subscribe\"}";

        gateway.send("wechat", WECHAT_SECRET, body).andExpect(status().isOk());
        gateway.send("wechat", FORMER_WECHAT_SECRET, body).andExpect(status().isOk());
        gateway.send("wechat", SMS_SECRET, body).andExpect(status().isUnauthorized());
    }

    @Test
    void refusesWhatIsNotTheProviders() throws Exception {
        var body = sms("forged", "包裹丢了");
        var now = ClockUtil.getCurrentTime().toInstant();
        var timestamp = String.valueOf(now.getEpochSecond());
        var signature = WebhookCaller.signature(SMS_SECRET, timestamp, body.getBytes(StandardCharsets.UTF_8));

        gateway.send("sms", SOCIAL_SECRET, body).andExpect(status().isUnauthorized());
        gateway.send("nobody", SMS_SECRET, body).andExpect(status().isNotFound());
        gateway.sendSigned("sms", timestamp, signature, (body + " ").getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnauthorized());
        gateway.sendSigned(
                        "sms",
                        String.valueOf(now.getEpochSecond() + 1),
                        signature,
                        body.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnauthorized());
        gateway.sendSigned("sms", timestamp, "sha256=" + "0".repeat(63), body.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnauthorized());
        http.perform(post("/api/webhooks/sms").contentType("application/json").content(body))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(content().string(Matchers.not(Matchers.containsString("包裹"))));

        assertThat(database.queryForObject(
                        "select count(*) from inbound_message where external_id like '%forged%'", Integer.class))
                .isZero();
    }

    @Test
    void refusesWhatWasSignedTooLongAgo() throws Exception {
        var now = ClockUtil.getCurrentTime().toInstant();

        gateway.send("sms", SMS_SECRET, now.minus(Duration.ofSeconds(301)), sms("old", "旧"))
                .andExpect(status().isUnauthorized());
        gateway.send("sms", SMS_SECRET, now.plus(Duration.ofSeconds(301)), sms("early", "新"))
                .andExpect(status().isUnauthorized());
        gateway.send("sms", SMS_SECRET, now.minus(Duration.ofSeconds(299)), sms("intime" + phone, "及时"))
                .andExpect(status().isOk());
    }

    @Test
    void doesNotReadABodyThatIsTooLarge() throws Exception {
        var timestamp = String.valueOf(ClockUtil.getCurrentTime().toInstant().getEpochSecond());
        var unread = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("It was read.");
            }
        };

        assertThat(catchThrowableOfType(
                                WebhookRefused.class,
                                () -> webhooks.accept("sms", timestamp, "sha256=" + "0".repeat(64), 100_001, unread))
                        .reason())
                .isEqualTo(WebhookRefused.Reason.TOO_LARGE);
        gateway.send("sms", SMS_SECRET, "x".repeat(100_001)).andExpect(status().isPayloadTooLarge());
    }

    private void text(String id, String words) throws Exception {
        gateway.send("sms", SMS_SECRET, sms(id, words)).andExpect(status().isOk());
        inbox.takeInDue(50);
    }

    private String sms(String id, String words) {
        return """
                {"messages": [{"type": "MO", "msgid": "%s-%s", "mobile": "+86%s", "content": "%s"}]}"""
                .formatted(phone, id, phone, words);
    }

    private void wechat(String id, String kind, String more) throws Exception {
        var body = "{\"MsgType\": \"%s\", \"MsgId\": \"%s-%s\", \"FromUserName\": \"%s\", %s}"
                .formatted(kind, account, id, account, more);
        gateway.send("wechat", WECHAT_SECRET, body).andExpect(status().isOk());
        inbox.takeInDue(50);
    }

    private void receipt(UUID message, String state) throws Exception {
        var body =
                """
                {"messages": [{"type": "DR", "msgid": "dr-%1$s", "uid": "%1$s", "stat": "%2$s"}]}"""
                        .formatted(message, state);
        gateway.send("sms", SMS_SECRET, body).andExpect(status().isOk());
        inbox.takeInDue(50);
    }

    private ComplaintNumber onlyCase() {
        assertThat(casesOf(phone)).hasSize(1);
        return new ComplaintNumber(casesOf(phone).get(0));
    }

    private List<String> casesOf(String phone) {
        return database.queryForList(
                "select number from complaint c join customer k on k.id = c.customer_id where k.phone_blind = ?",
                String.class,
                sealed.blind(phone));
    }

    private List<String> statesOf(String sender) {
        return database.queryForList(
                "select state from inbound_message where sender_blind = ? order by id",
                String.class,
                sealed.blind(sender));
    }

    private UUID messageOf(ComplaintNumber number) {
        return database.queryForObject(
                "select id from outbound_message where complaint_number = ?", UUID.class, number.value());
    }

    private List<String> reportsOn(UUID message) {
        return database.queryForList(
                "select channel || ' ' || outcome || ' ' || code from message_report where message_id = ?",
                String.class,
                message);
    }

    private Map<String, Object> lastMessage() {
        return database.queryForMap("select id, state, reason from inbound_message order by id desc limit 1");
    }
}
