package org.huifang.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the customer's mail client to a case and back, over real SMTP and IMAP. */
@ApplicationTest
class MailIntakeTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    SealedColumns sealed;

    @Autowired
    MailboxPoller poller;

    @Autowired
    Mailbox mailbox;

    @Autowired
    GreenMail server;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcTemplate database;

    private final String customer = UUID.randomUUID() + "@customer.example";

    @Test
    void registersComplaintFromChineseMailWithAttachment() throws Exception {
        send(chineseMail("<%s@customer.example>".formatted(UUID.randomUUID())));

        poller.poll();

        var number = onlyCase();
        var report = cases.look(number).report();
        assertThat(report.subject()).isEqualTo("快递丢失投诉");
        assertThat(report.description()).contains("运单号YT1234567890的包裹至今没有收到，㐀㑇生僻字");
        assertThat(report.waybill()).isEqualTo("YT1234567890");
        var file = database.queryForMap(
                "select a.name, a.sha256 from attachment a join inbound_message m on m.id = a.inbound_message_id"
                        + " where m.complaint_number = ?",
                number.value());
        assertThat(sealed.open("attachment.name", (String) file.get("name"))).isEqualTo("照片.jpg");
        assertThat(file).containsEntry("sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void changesNothingWhenTheSameMailIsDeliveredAgain() throws Exception {
        var id = "<%s@customer.example>".formatted(UUID.randomUUID());
        send(chineseMail(id));
        poller.poll();
        var number = onlyCase();
        var events = cases.events(number).size();

        send(chineseMail(id));
        poller.poll();

        assertThat(onlyCase()).isEqualTo(number);
        assertThat(cases.events(number)).hasSize(events);
    }

    @Test
    void attachesReplyToTheThreadToItsCase() throws Exception {
        var number = acknowledgedCase();
        var acknowledgement = lastMailToCustomer();

        send(plainMail("Re: 无编号的主题", "补充：包裹是蓝色的。", "In-Reply-To: " + acknowledgement.getMessageID()));
        poller.poll();

        assertThat(onlyCase()).isEqualTo(number);
        assertThat(cases.events(number)).contains(CaseEventKind.INFORMATION_RECEIVED, CaseEventKind.INFORMATION_NOTED);
    }

    @Test
    void takesUnsubscribeForARefusalOnlyWhereItAnswersUs() throws Exception {
        var number = acknowledgedCase();
        var events = cases.events(number).size();

        send(plainMail(
                "Re: " + number, "退订", "In-Reply-To: " + lastMailToCustomer().getMessageID()));
        poller.poll();

        assertThat(cases.events(number)).hasSize(events);
        assertThat(database.queryForList(
                        "select purpose from consent where customer_id = ? and state = 'WITHDRAWN' order by purpose",
                        String.class,
                        cases.look(number).customerId()))
                .containsExactly("MARKETING", "SURVEY");

        send(plainMail("关于 " + number, "退订", "X-Test: 1"));
        poller.poll();

        assertThat(cases.events(number)).hasSizeGreaterThan(events);
    }

    @Test
    void attachesMailWithTheNumberInItsSubjectWhenTheCustomerSentIt() throws Exception {
        var number = acknowledgedCase();

        send(plainMail("关于 " + number, "请尽快。", "X-Test: 1"));
        poller.poll();

        assertThat(onlyCase()).isEqualTo(number);
        assertThat(cases.events(number)).contains(CaseEventKind.INFORMATION_RECEIVED);
    }

    @Test
    void letsNoStrangerWriteIntoACaseByItsNumber() throws Exception {
        var number = acknowledgedCase();
        var stranger = UUID.randomUUID() + "@elsewhere.example";

        send(plainMail("关于 " + number, "请取消。", "X-Test: 1").replace(customer, stranger));
        poller.poll();

        assertThat(cases.events(number)).doesNotContain(CaseEventKind.INFORMATION_RECEIVED);
        assertThat(casesOf(stranger)).hasSize(1);
    }

    @Test
    void takesTheFirstWaybillThatALaterMailNames() throws Exception {
        send(plainMail("快递没到", "等了五天。", "X-Test: 1"));
        poller.poll();
        var number = onlyCase();
        cases.work(number);

        send(plainMail("关于 " + number, "运单是YT8800000000045，还有YT8800000000053。", "X-Test: 1"));
        send(plainMail("关于 " + number, "也请查YT8800000000061。", "X-Test: 1"));
        poller.poll();

        assertThat(cases.look(number).report().waybill()).isEqualTo("YT8800000000045");
        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.WAYBILL_NAMED);
    }

    @Test
    void answersInTheSameThreadWithAnIdOfItsOwn() throws Exception {
        var id = "<%s@customer.example>".formatted(UUID.randomUUID());
        send(chineseMail(id));
        poller.poll();
        cases.work(onlyCase());

        var answer = lastMailToCustomer();

        assertThat(answer.getSubject()).contains(onlyCase().value());
        assertThat(answer.getHeader("In-Reply-To")).containsExactly(id);
        assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var message = database.queryForObject(
                "select id from outbound_message where complaint_number = ?",
                UUID.class,
                onlyCase().value());
        assertThat(answer.getMessageID()).isEqualTo("<%s@huifang.example>".formatted(message));
    }

    @Test
    void keepsWhatCannotBeTakenInWithTheReason() throws Exception {
        var automatic = "<%s@customer.example>".formatted(UUID.randomUUID());
        var empty = "<%s@customer.example>".formatted(UUID.randomUUID());
        var broken = "<%s@customer.example>".formatted(UUID.randomUUID());
        send("From: %s\r\nMessage-ID: %s\r\nAuto-Submitted: auto-replied\r\nSubject: away\r\n\r\nI am away.\r\n"
                .formatted(customer, automatic)
                .getBytes(StandardCharsets.US_ASCII));
        send("From: %s\r\nMessage-ID: %s\r\n\r\n\r\n".formatted(customer, empty).getBytes(StandardCharsets.US_ASCII));
        send(("From: %s\r\nMessage-ID: %s\r\nSubject: broken\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"never\"\r\n\r\nno parts here\r\n")
                .formatted(customer, broken)
                .getBytes(StandardCharsets.US_ASCII));

        poller.poll();

        assertThat(states(automatic)).containsExactly("IGNORED");
        assertThat(reasons(empty)).containsExactly("EMPTY");
        assertThat(reasons(broken)).containsExactly("MALFORMED");
        assertThat(casesOf(customer)).isEmpty();
    }

    @Test
    void storesLongTextsWhole() throws Exception {
        var text = "投诉".repeat(4001);
        send(plainMail("很长的投诉", text, "X-Test: 1"));

        poller.poll();

        assertThat(cases.look(onlyCase()).report().description()).isEqualTo(text);
    }

    @Test
    void storesTwoMailsWhenAnotherCarriesTheSameMessageId() throws Exception {
        var id = "<%s@customer.example>".formatted(UUID.randomUUID());
        send(mailSaying("包裹丢失", "第一封", id));
        send(mailSaying("又一个包裹", "第二封", id));
        send(mailSaying("又一个包裹", "第二封", id));

        poller.poll();

        assertThat(texts(id)).containsExactly("第一封", "第二封");
    }

    @Test
    void tellsMailsWithoutMessageIdApartByWhatTheySay() throws Exception {
        var stranger = UUID.randomUUID() + "@elsewhere.example";
        var mail = mailSaying("包裹丢失", "没有编号", "").replace("Message-ID: \n", "");
        send(mail);
        send(mail);
        send(mail.replace(customer, stranger));

        poller.poll();

        assertThat(casesOf(customer)).hasSize(1);
        assertThat(casesOf(stranger)).hasSize(1);
    }

    @Test
    void keepsTheHeadOfAMailThatIsTooLarge() throws Exception {
        var id = "<%s@customer.example>".formatted(UUID.randomUUID());
        send(mailSaying("很大的邮件", "A".repeat(30 * 1024 * 1024), id));
        send(mailSaying("之后的邮件", "在大邮件之后", id + "2"));

        poller.poll();

        assertThat(reasons(id)).containsExactly("TOO_LARGE");
        assertThat(database.queryForObject(
                        "select length(raw) from inbound_message where external_id = ?", Integer.class, id))
                .isLessThan(10_000);
        assertThat(casesOf(customer)).hasSize(1);
    }

    @Test
    void stopsAtFiveHundredLevels() throws Exception {
        var id = "<%s@customer.example>".formatted(UUID.randomUUID());
        var mail = new StringBuilder(
                "From: %s\nMessage-ID: %s\nSubject: deep\nMIME-Version: 1.0\n".formatted(customer, id));
        for (int level = 0; level < 500; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n".formatted(level, level));
        }
        send(mail + "Content-Type: text/plain\n\nwords\n");

        poller.poll();

        assertThat(reasons(id)).containsExactly("TOO_COMPLEX");
    }

    @Test
    void stopsASenderWhoWritesTooOftenAndMakesOneTaskOfTheRest() throws Exception {
        for (int i = 0; i < 34; i++) {
            send(mailSaying("循环", "第%d封".formatted(i), "<%s@loop.example>".formatted(UUID.randomUUID())));
        }

        poller.poll();

        assertThat(database.queryForList(
                        "select reason || ' ' || (joined_id is null) from inbound_message"
                                + " where sender_blind = ? and state = 'QUARANTINED' order by id",
                        String.class,
                        sealed.blind(customer)))
                .containsExactly("TOO_MANY true", "TOO_MANY false", "TOO_MANY false", "TOO_MANY false");
    }

    @Test
    void fetchesAMailAgainThatCouldNotBeStored() throws Exception {
        send(mailSaying("包裹丢失", "数据库当时不可用", "<%s@customer.example>".formatted(UUID.randomUUID())));

        mailbox.eachUnseen(50, new Failing());
        poller.poll();

        assertThat(casesOf(customer)).hasSize(1);
    }

    @Test
    void givesAMailToAPersonThatTheServerDoesNotHandOver() throws Exception {
        var earlier = reasonsNow();
        send(mailSaying("包裹丢失", "服务器无法交出", "<%s@customer.example>".formatted(UUID.randomUUID())));

        for (int look = 0; look < 8; look++) {
            mailbox.eachUnseen(50, new Failing());
        }
        poller.poll();

        assertThat(reasonsNow()).hasSize(earlier.size() + 1).contains("UNFETCHABLE");
        assertThat(casesOf(customer)).isEmpty();
    }

    /** Reads all of a mail, and then the database is away. */
    private final class Failing implements Mailbox.MailConsumer {

        @Override
        public void accept(Message mail) throws MessagingException {
            try {
                mail.writeTo(OutputStream.nullOutputStream());
            } catch (IOException unreadable) {
                throw new MessagingException("unreadable", unreadable);
            }
            throw new IllegalStateException("The database is away.");
        }

        @Override
        public void giveUp(Message mail, long id) throws MessagingException {
            poller.giveUp(mail, id);
        }
    }

    private List<String> reasonsNow() {
        return database.queryForList("select reason from inbound_message where reason = 'UNFETCHABLE'", String.class);
    }

    private List<String> texts(String id) {
        return sealed.texts(
                "inbound_message.body",
                "select body from inbound_message where external_id like ? || '%' order by id",
                id);
    }

    private String mailSaying(String subject, String text, String id) {
        return """
                From: %s
                To: care@huifang.example
                Message-ID: %s
                Subject: =?UTF-8?B?%s?=
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64

                %s
                """
                .formatted(
                        customer,
                        id,
                        Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)),
                        Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ComplaintNumber acknowledgedCase() throws Exception {
        send(chineseMail("<%s@customer.example>".formatted(UUID.randomUUID())));
        poller.poll();
        cases.work(onlyCase());
        return onlyCase();
    }

    private ComplaintNumber onlyCase() {
        return new ComplaintNumber(casesOf(customer).stream()
                .reduce((one, other) -> {
                    throw new AssertionError("Two cases: " + one + ", " + other);
                })
                .orElseThrow());
    }

    private List<String> casesOf(String email) {
        return database.queryForList(
                "select number from complaint c join customer k on k.id = c.customer_id where k.email_blind = ?",
                String.class,
                sealed.blind(email));
    }

    private List<String> reasons(String externalId) {
        return database.queryForList(
                "select reason from inbound_message where state = 'QUARANTINED' and external_id = ?",
                String.class,
                externalId);
    }

    private List<String> states(String externalId) {
        return database.queryForList(
                "select state from inbound_message where external_id = ?", String.class, externalId);
    }

    private MimeMessage lastMailToCustomer() {
        var mails = server.getReceivedMessagesForDomain(customer);
        return mails[mails.length - 1];
    }

    private byte[] chineseMail(String id) {
        var mail =
                """
                From: =?GB18030?B?%s?= <%s>
                To: care@huifang.example
                Message-ID: %s
                Subject: =?GB18030?B?%s?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b1"

                --b1
                Content-Type: text/plain; charset=gb2312
                Content-Transfer-Encoding: base64

                %s
                --b1
                Content-Type: image/jpeg; name="=?GB18030?B?%s?="
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                %s
                --b1--
                """;
        return mail.formatted(
                        base64("王芳"),
                        customer,
                        id,
                        base64("快递丢失投诉"),
                        base64("您好，运单号YT1234567890的包裹至今没有收到，㐀㑇生僻字"),
                        base64("照片.jpg"),
                        Base64.getEncoder().encodeToString("abc".getBytes(StandardCharsets.US_ASCII)))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String plainMail(String subject, String text, String header) {
        return """
                From: %s
                To: care@huifang.example
                Message-ID: <%s@customer.example>
                Subject: =?UTF-8?B?%s?=
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64
                %s

                %s
                """
                .formatted(
                        customer,
                        UUID.randomUUID(),
                        Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)),
                        header,
                        Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(GB18030));
    }

    private void send(String mail) throws Exception {
        send(mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void send(byte[] mail) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(mail)),
                    InternetAddress.parse("care@huifang.example"));
        }
    }
}
