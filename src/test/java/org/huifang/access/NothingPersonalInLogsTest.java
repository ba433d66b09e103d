package org.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huifang.HuifangApplication;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.huifang.testing.StaffDriver;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** A customer nobody could mistake, through every way in, well and badly put; the log of it all says nothing of them. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false")
class NothingPersonalInLogsTest {

    private static final String NAME = "欧阳翡翠兰";
    private static final String PHONE = "13977712345";
    private static final String MAILBOX = "feicui.ouyang";
    private static final String STREET = "琉璃厂东街四十二号";
    private static final String WORDS = "紫檀首饰盒摔成了三瓣";
    private static final List<String> PERSONAL =
            List.of(NAME, "翡翠兰", PHONE, "139 7771 2345", MAILBOX, STREET, "琉璃厂", WORDS, "紫檀");

    @Autowired
    SealedColumns sealed;

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffDriver staff;

    @Autowired
    JdbcClient database;

    @Autowired
    GreenMail mailServer;

    @Autowired
    List<ScheduledTaskHolder> scheduled;

    @LocalServerPort
    int port;

    private RunningHouse house;

    @BeforeEach
    void hire() {
        house = new RunningHouse(port);
        staff.user("l.website", Group.CHANNELS);
        staff.user("l.service", Group.CUSTOMER_SERVICE);
        staff.user("l.lead", Group.TEAM_LEADS);
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
    }

    @Test
    void theLogKnowsNobody(CapturedOutput log) throws Exception {
        byInterface();
        byFile();
        byMail();
        bySms();
        byPhone();
        byPage();
        customersFile();
        byMistake();
        everythingThatWaits();
        workEverything();

        assertThat(casesSayingSo().stream().map(row -> row.get("channel")).distinct())
                .as("ways that led to a case")
                .contains("API", "EMAIL", "IMPORT", "PHONE");
        assertThat(database.sql(
                                "select count(*) from inbound_message where provider = 'sms' and complaint_number is not null")
                        .query(Integer.class)
                        .single())
                .as("short messages, which join the case there is")
                .isPositive();
        assertThat(log.getAll())
                .as("something is logged at all")
                .contains("INFO")
                .doesNotContain(PERSONAL.toArray(String[]::new));
    }

    private void byInterface() {
        var complaint =
                """
                {"complainant": {"name": "%s", "email": "%s@customer.example", "phone": "%s"},
                 "subject": "%s", "description": "%s，送到%s", "category": "T1"}"""
                        .formatted(NAME, MAILBOX, PHONE, WORDS, WORDS, STREET);
        for (var body :
                List.of(complaint, complaint.replace("\"T1\"", "\"" + NAME + "\""), complaint.replace("@", " "))) {
            house.send(house.as("l.website", RunningHouse.PASSWORD, house.request("POST", "/api/complaints", body))
                    .header("Idempotency-Key", UUID.randomUUID().toString()));
        }
    }

    private void byFile() {
        house.post(
                "l.website",
                "/api/complaints/import",
                """
                external_id,name,email,phone,description,category,declared_value_yuan
                L-%1$s,%2$s,%3$s@customer.example,,%4$s,,200
                L-%1$s-2,%2$s,%3$s,%5$s-%5$s,%4$s,%2$s,much
                """
                        .formatted(UUID.randomUUID(), NAME, MAILBOX, WORDS, PHONE));
    }

    private void byMail() throws Exception {
        mail("text/plain; charset=utf-8", WORDS + "\r\n" + STREET + "\r\n" + NAME + " " + PHONE);
        mail("multipart/mixed; boundary=broken", "--broken\r\nContent-Type: " + NAME + "\r\n\r\n" + WORDS);
    }

    private void mail(String type, String text) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", String.valueOf(mailServer.getSmtp().getPort()));
        var session = Session.getInstance(properties);
        var mail =
                """
                From: %s@customer.example\r
                To: care@huifang.example\r
                Subject: %s\r
                Message-ID: <%s@customer.example>\r
                MIME-Version: 1.0\r
                Content-Type: %s\r
                Content-Transfer-Encoding: 8bit\r
                \r
                %s\r
                """
                        .formatted(MAILBOX, MAILBOX, UUID.randomUUID(), type, text);
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))),
                    InternetAddress.parse("care@huifang.example"));
        }
    }

    private void bySms() throws Exception {
        var message = """
                {"messages":[{"type":"MO","msgid":"%s","mobile":"%s","content":"%s，%s"}]}"""
                .formatted(UUID.randomUUID(), PHONE, WORDS, NAME);
        for (var body : List.of(message, message.replace("\"type\"", "\"" + NAME + "\""), message.substring(9))) {
            var at = String.valueOf(Instant.now().getEpochSecond());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    "test-secret-of-the-sms-gateway-0123456789".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var sign = mac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8));
            house.send(house.request("POST", "/api/webhooks/sms", body)
                    .header("X-Huifang-Timestamp", at)
                    .header("X-Huifang-Signature", "sha256=" + HexFormat.of().formatHex(sign)));
        }
    }

    private void byPhone() {
        for (var phone : List.of(PHONE, NAME)) {
            house.post(
                    "l.service",
                    "/engine-rest/process-definition/key/register-call/submit-form",
                    """
                    {"variables": {"name": {"value": "%s"}, "phone": {"value": "%s"}, "words": {"value": "%s"}}}"""
                            .formatted(NAME, phone, WORDS));
        }
    }

    private void byPage() {
        var page = Jsoup.parse(house.get(null, "/complain").body());
        for (var consent : List.of("&consent=yes", "")) {
            var form = "pass=%s&asked=%s&language=zh&concern=%s&words=%s&name=%s&email=%s&phone=%s"
                    .formatted(
                            encoded(page.select("input[name=pass]").val()),
                            encoded(page.select("input[name=asked]").val()),
                            encoded(page.select("#concern option").last().val()),
                            encoded(WORDS),
                            encoded(NAME),
                            encoded(MAILBOX + "@customer.example"),
                            encoded(PHONE));
            house.send(house.request("POST", "/complain", null)
                    .method("POST", BodyPublishers.ofString(form + consent))
                    .header("Content-Type", "application/x-www-form-urlencoded"));
        }
        house.get(null, "/status?number=" + encoded(NAME));
        house.get(null, "/c/" + encoded(NAME));
    }

    private void customersFile() {
        house.ask(
                "l.website",
                "PUT",
                "/api/customers/L-4711",
                """
                {"name": "%s", "email": "%s@customer.example", "phone": "%s"}"""
                        .formatted(NAME, MAILBOX, PHONE));
        house.ask("l.website", "PUT", "/api/customers/L-4712", "{\"name\": 7, \"" + NAME + "\": \"" + PHONE + "\"}");
        house.post("l.website", "/api/customers/import", "number,name,email\nL-4713,%s,%s".formatted(NAME, MAILBOX));
    }

    /** What does not fit is refused by one part or another, and none repeats it. */
    private void byMistake() {
        house.get("l.service", "/api/knowledge/search?q=" + encoded(WORDS) + "&language=" + encoded(NAME));
        house.get("l.service", "/api/customers/" + encoded(NAME));
        house.get("l.service", "/api/complaints/" + encoded(NAME));
        house.post("l.service", "/api/complaints/" + PHONE + "/updates", "{\"text\": \"" + WORDS + "\"}");
        house.post("l.service", "/engine-rest/task", "{\"nameLike\": \"" + NAME + "\", \"" + STREET + "\": 1}");
        house.post("l.service", "/engine-rest/task/" + encoded(NAME) + "/complete", "{}");
        house.send(house.as(NAME, PHONE, house.request("GET", "/engine-rest/task", null)));
        house.post("l.service", "/api/complaints", "{" + WORDS);
    }

    /** Each thing that is done by the clock, once. */
    private void everythingThatWaits() {
        for (var round = 0; round < 2; round++) {
            scheduled.stream()
                    .flatMap(holder -> holder.getScheduledTasks().stream())
                    .filter(task -> task.toString().contains("org.huifang"))
                    .forEach(task -> task.getTask().getRunnable().run());
        }
    }

    private List<Map<String, Object>> casesSayingSo() {
        return database.sql("select number, channel, description from complaint").query().listOfRows().stream()
                .filter(row -> sealed.open("complaint.description", (String) row.get("description"))
                        .contains(WORDS))
                .toList();
    }

    private void workEverything() {
        for (var row : casesSayingSo()) {
            cases.work(new ComplaintNumber((String) row.get("number")));
        }
        var found = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(house.get("l.service", "/engine-rest/task?maxResults=20")
                        .body())
                .results()
                .map(id -> id.group(1))
                .toList();
        assertThat(found).isNotEmpty();
        for (var task : found) {
            house.post(
                    "l.service",
                    "/engine-rest/task/" + task + "/complete",
                    "{\"variables\": {\"category\": {\"value\": \"%s\"}, \"%s\": {\"value\": \"%s\"}}}"
                            .formatted(NAME, STREET, WORDS));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
