package org.huifang.privacy.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.intake.Inbox;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.Channel;
import org.huifang.desk.note.CaseNotes;
import org.huifang.privacy.request.PrivacyRequest.Way;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.ErasureDriver;
import org.huifang.testing.FollowUpDriver;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class DataCopiesTest {

    private static final Pattern LINK = Pattern.compile("/d/[A-Za-z0-9_-]+");

    @Autowired
    SealedColumns sealed;

    @Autowired
    CopyDesk desk;

    @Autowired
    ErasureDriver erasures;

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    CaseNotes notes;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MockMvc http;

    private ComplaintNumber number;
    private long customer;

    @BeforeEach
    void aCustomerWroteWithAFile() {
        FollowUpDriver.setTime("2026-11-23T10:00:00+08:00");
        people.add("he.jun", "He Jun", "Huifang-test-1", Group.SECURITY);
        var address = UUID.randomUUID() + "@customer.example";
        number = cases.complaintSaying(address, "快递破损", "<b>外包装破损</b>，运单YT8800000000045");
        customer = cases.look(number).customerId();
        cases.work(number);
        var mail =
                """
                From: %s
                Message-ID: <%s>
                Subject: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                see the photo
                --b
                Content-Type: image/png; name="photo.png"
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b--
                """
                        .formatted(address, address, number)
                        .replace("\n", "\r\n");
        inbox.receive(Channel.EMAIL, "<" + address + ">", mail.getBytes(StandardCharsets.UTF_8), address);
        inbox.takeInDue(50);
        notes.add(number, "客户的邻居说另有隐情", Actor.staff("li.na"));
    }

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private Map<String, byte[]> fetched() throws Exception {
        var request = desk.request(customer, Way.PAGE, Actor.CUSTOMER).number();
        erasures.work(request);
        return unzipped(http.perform(post(link(request)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private String link(String request) {
        var letter = sealed.text(
                "outbound_message.body", "select body from outbound_message where complaint_number = ?", request);
        var link = LINK.matcher(letter);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test
    void hasAllThatIsKeptAboutThePerson() throws Exception {
        var files = fetched();

        assertThat(files.keySet()).contains("data.json", "个人资料 my-data.html", "files/0001-photo.png");
        assertThat(files.get("files/0001-photo.png")).hasSize(8);
        JsonNode data = new ObjectMapper().readTree(files.get("data.json"));
        assertThat(data.at("/customer/0/name").asText()).isEqualTo("王芳");
        assertThat(data.at("/complaint/0/description").asText()).contains("外包装破损");
        assertThat(data.at("/inbound_message/0/body").asText()).contains("see the photo");
        assertThat(data.path("outbound_message")).isNotEmpty();
        var page = new String(files.get("个人资料 my-data.html"), StandardCharsets.UTF_8);
        assertThat(page).contains("您的反馈 Your cases", "&lt;b&gt;外包装破损").doesNotContain("<b>外");
    }

    @Test
    void hasNothingOfStaffAndTheirNotes() throws Exception {
        var files = fetched();

        assertThat(files.values())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .noneMatch(text -> text.contains("邻居") || text.contains("li.na") || text.contains("chen.wei"));
    }

    @Test
    void hasNothingThatAnotherCustomerWroteAndAllOfOnesOwn() throws Exception {
        var other = UUID.randomUUID() + "@customer.example";
        var merged = cases.complaintSaying(other, "快递破损", "我是收件人，运单YT8800000000053");
        cases.work(merged);
        complaints.merge(merged, number, Actor.staff("li.na"));
        var id = "<%s@customer.example>".formatted(UUID.randomUUID());
        var mail = "From: %s\r\nMessage-ID: %s\r\nSubject: %s\r\n\r\nthe door code is 4711\r\n"
                .formatted(other, id, merged);
        inbox.receive(Channel.EMAIL, id, mail.getBytes(StandardCharsets.UTF_8), id);
        inbox.takeInDue(50);

        assertThat(text(fetched().get("data.json"))).contains("see the photo").doesNotContain("4711");
        customer = cases.look(merged).customerId();
        assertThat(text(fetched().get("data.json"))).contains("4711").doesNotContain("see the photo", number.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void lookingMakesNoneAndEachOneIsNoted() throws Exception {
        var request = desk.request(customer, Way.PAGE, Actor.CUSTOMER).number();
        erasures.work(request);

        http.perform(get(link(request))).andExpect(status().isOk());
        assertThat(erasures.events(request)).doesNotContain(CaseEventKind.DATA_COPY_MADE);
        http.perform(post(link(request))).andExpect(status().isOk());
        assertThat(erasures.events(request)).containsOnlyOnce(CaseEventKind.DATA_COPY_MADE);
    }

    @Test
    void aLinkEndsWithItsTimeAndWithThePerson() throws Exception {
        var first = desk.request(customer, Way.PAGE, Actor.CUSTOMER).number();
        erasures.work(first);
        var link = link(first);
        http.perform(get(link + "x")).andExpect(status().isGone());
        http.perform(get(link.replaceFirst("/d/.", "/d/-"))).andExpect(status().isGone());

        complaints.withdraw(number);
        cases.work(number);
        var request = erasures.requestedByCustomer(customer);
        erasures.approve(request, "he.jun");
        http.perform(post(link)).andExpect(status().isGone());

        erasures.passDays(8, first);
        http.perform(get(link)).andExpect(status().isGone());
    }
}
