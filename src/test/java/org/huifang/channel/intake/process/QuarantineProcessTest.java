package org.huifang.channel.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.hamcrest.Matchers;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.intake.Inbox;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.Channel;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** One test per ending of {@code quarantine.bpmn}, and what a person sees of the message. */
@ApplicationTest
class QuarantineProcessTest {

    @Autowired
    SealedColumns sealed;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identities;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MockMvc http;

    private final String customer = UUID.randomUUID() + "@customer.example";

    @Test
    void registersWhatAPersonTypedOffTheMessage() {
        var message = sealedMail();

        complete(message, Map.of("outcome", "REGISTER", "words", "包裹丢失，要求赔偿。"));

        assertThat(ending(message)).isEqualTo("EndEvent_RegisteredAsComplaint");
        var row = row(message);
        assertThat(row).containsEntry("state", "REGISTERED").containsEntry("settled_by", "staff:li.na");
        var number = new ComplaintNumber((String) row.get("complaint_number"));
        assertThat(cases.look(number).report().description()).isEqualTo("包裹丢失，要求赔偿。");
        assertThat(sealed.text(
                        "customer.email",
                        "select email from customer k join complaint c on c.customer_id = k.id where c.number = ?",
                        number.value()))
                .isEqualTo(customer);
    }

    @Test
    void asksForAnAddressWhenTheMessageHasNone() {
        var message = receive("Subject: nobody\n\nThe parcel is lost.\n");
        assertThatThrownBy(() -> complete(message, Map.of("outcome", "REGISTER", "words", "包裹丢失。")))
                .isInstanceOf(InvalidSubmission.class);

        complete(message, Map.of("outcome", "REGISTER", "words", "包裹丢失。", "phone", "13800138000"));

        assertThat(row(message)).containsEntry("state", "REGISTERED");
    }

    @Test
    void attachesToTheCaseAPersonNamesWithAllThatJoined() {
        var number = cases.complaintByMail();
        cases.work(number);
        var first = listMail();
        var second = listMail();
        assertThat(tasksOf(second)).isEmpty();

        complete(first, Map.of("outcome", "ATTACH", "caseNumber", number.value()));

        assertThat(ending(first)).isEqualTo("EndEvent_AttachedToCase");
        assertThat(List.of(row(first), row(second))).allSatisfy(row -> assertThat(row)
                .containsEntry("state", "ATTACHED")
                .containsEntry("complaint_number", number.value()));
        assertThat(cases.events(number).stream().filter(CaseEventKind.INFORMATION_RECEIVED::equals))
                .hasSize(2);
    }

    @Test
    void refusesACaseThatDoesNotExist() {
        var message = sealedMail();

        assertThatThrownBy(() -> complete(message, Map.of("outcome", "ATTACH", "caseNumber", "HF26-99999999-0")))
                .isInstanceOf(InvalidSubmission.class);
        assertThat(row(message)).containsEntry("state", "QUARANTINED");
    }

    @Test
    void discardsWithAReasonAndKeepsTheMessage() {
        var message = sealedMail();

        complete(message, Map.of("outcome", "DISCARD", "discardReason", "SPAM"));

        assertThat(ending(message)).isEqualTo("EndEvent_MessageDiscarded");
        assertThat(row(message)).containsEntry("state", "DISCARDED").containsEntry("reason", "ENCRYPTED:SPAM");
        assertThat((byte[]) row(message).get("raw")).isNotEmpty();
    }

    @Test
    void takesTheMessageInAgainWhenWhatKeptItOutWasMended() {
        var message = sealedMail();
        database.update(
                "update inbound_message set raw = ? where id = ?",
                sealed.seal(
                        "inbound_message.raw",
                        "From: %s\nSubject: readable\n\nnow".formatted(customer).getBytes(StandardCharsets.US_ASCII)),
                message);

        complete(message, Map.of("outcome", "RETRY"));
        inbox.takeInDue(10);

        assertThat(ending(message)).isEqualTo("EndEvent_TakenInAgain");
        assertThat(row(message)).containsEntry("state", "REGISTERED");
    }

    @Test
    void showsTheMessageAsTextOnly() throws Exception {
        var message = receive(
                """
                From: %s
                Subject: <b>sealed</b>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html

                <p>&lt;script&gt;alert(1)&lt;/script&gt;</p><script>alert(2)</script>
                --b
                Content-Type: application/pkcs7-mime; name=smime.p7m

                MZsealed
                --b--
                """
                        .formatted(customer));

        http.perform(get("/quarantine/" + message).with(httpBasic("li.na", "Huifang-test-1")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(Matchers.containsString("&lt;b&gt;sealed&lt;/b&gt;")))
                .andExpect(content().string(Matchers.containsString("smime.p7m")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script"))));
        http.perform(get("/quarantine/" + message).with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(status().isForbidden());
        http.perform(get("/quarantine/999999999").with(httpBasic("li.na", "Huifang-test-1")))
                .andExpect(status().isNotFound());
    }

    @Test
    void servesHarmlessFilesToBeSavedAndNeverAProgram() throws Exception {
        var message = receive(
                """
                From: %s
                Subject: files
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                see files
                --b
                Content-Type: text/html
                Content-Disposition: attachment; filename=label.pdf

                %%PDF-1.4
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename=invoice.pdf

                MZ program
                --b--
                """
                        .formatted(customer));

        http.perform(get("/messages/received/%d/files/0".formatted(message))
                        .with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        http.perform(get("/messages/received/%d/files/1".formatted(message))
                        .with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(status().isNotFound());
    }

    private long sealedMail() {
        return receive("From: %s\nSubject: sealed\nContent-Type: application/pkcs7-mime\n\nMIIB\n".formatted(customer));
    }

    private long listMail() {
        return receive("From: %s\nSubject: list\nList-Id: <x.example>\n\nThe parcel is late.\n".formatted(customer));
    }

    private long receive(String mail) {
        var raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var id = inbox.receive(Channel.EMAIL, UUID.randomUUID().toString(), raw, "content")
                .orElseThrow();
        inbox.takeInDue(10);
        return id;
    }

    private List<Task> tasksOf(long message) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("inbound-" + message)
                .list();
    }

    private void complete(long message, Map<String, Object> form) {
        var task = tasksOf(message).get(0);
        assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_LookAtMessage");
        try {
            identities.setAuthentication("li.na", List.of("customer-service"));
            tasks.complete(task.getId(), form);
        } finally {
            identities.clearAuthentication();
        }
    }

    private String ending(long message) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("inbound-" + message)
                .finished()
                .list()
                .stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityType("noneEndEvent")
                        .list()
                        .stream())
                .map(activity -> activity.getActivityId())
                .findFirst()
                .orElse("not ended");
    }

    private Map<String, Object> row(long message) {
        return database.queryForMap("select * from inbound_message where id = ?", message);
    }
}
