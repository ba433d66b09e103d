package org.huifang.channel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huifang.customer.Channel;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Awkward mails, one for each way of being awkward, through the whole intake. {@code {{ours}}} is a mail of ours. */
@ApplicationTest
class MailCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/mail");

    @Autowired
    SealedColumns sealed;

    @Autowired
    Inbox inbox;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcTemplate database;

    static Stream<Path> mails() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().stream();
        }
    }

    @Test
    void holdsAtLeastFortyMailsEachWithItsExpectation() throws IOException {
        assertThat(mails())
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(mail -> assertThat(ExpectedIntake.of(mail).facts()).containsKey("state"));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void takesInAsExpected(Path mail) throws IOException {
        var expected = ExpectedIntake.of(mail);
        var id = receive(mail);

        inbox.takeIn(id);

        var row = database.queryForMap("select * from inbound_message where id = ?", id);
        assertThat(facts(row, expected)).isEqualTo(expected.facts());
        assertThat(opened("inbound_message.body", row.get("body"))).isEqualTo(expected.words());
        assertThat(database
                        .queryForList(
                                "select name, ' | ' || media_type || ' | ' || size || ' | ' || verdict as facts from attachment"
                                        + " where inbound_message_id = ? order by position",
                                id)
                        .stream()
                        .map(file -> opened("attachment.name", file.get("name")) + file.get("facts")))
                .isEqualTo(expected.files());
    }

    private String opened(String place, Object stored) {
        return text(sealed.open(place, (String) stored));
    }

    private long receive(Path mail) throws IOException {
        var raw = new String(Files.readAllBytes(mail), StandardCharsets.ISO_8859_1);
        if (raw.contains("{{ours}}")) {
            raw = raw.replace("{{ours}}", messageOfOurs().toString());
        }
        return inbox.receive(
                        Channel.EMAIL,
                        "corpus:" + mail.getFileName(),
                        raw.getBytes(StandardCharsets.ISO_8859_1),
                        "content")
                .orElseThrow();
    }

    private UUID messageOfOurs() {
        var number = cases.complaintByMail();
        cases.work(number);
        return database.queryForObject(
                "select id from outbound_message where complaint_number = ?", UUID.class, number.value());
    }

    /** Those facts that the expectation names. */
    private Map<String, String> facts(Map<String, Object> row, ExpectedIntake expected) {
        var facts = new HashMap<String, String>();
        facts.put("state", text(row.get("state")));
        facts.put("reason", text(row.get("reason")));
        facts.put("report", report(row.get("outbound_message_id")));
        if (row.get("state").equals("REGISTERED")) {
            var complaint = database.queryForMap(
                    "select c.subject, k.email, k.name from complaint c join customer k on k.id = c.customer_id"
                            + " where c.number = ?",
                    row.get("complaint_number"));
            facts.put("subject", opened("complaint.subject", complaint.get("subject")));
            facts.put("sender", opened("customer.email", complaint.get("email")));
            facts.put("name", opened("customer.name", complaint.get("name")));
        }
        facts.keySet().retainAll(expected.facts().keySet());
        return facts;
    }

    private String report(Object about) {
        return database
                .queryForList(
                        "select trim(outcome || ' ' || code) from message_report where message_id = ?",
                        String.class,
                        about)
                .stream()
                .findFirst()
                .orElse("none");
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
