package org.huifang.channel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.intake.Inbox.Arrived;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.Channel;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages for a case that takes none at present: a process owner has suspended it. */
@ApplicationTest
class WaitingMessagesTest {

    @Autowired
    Inbox inbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcTemplate database;

    private final String email = UUID.randomUUID() + "@customer.example";
    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private ComplaintNumber number;
    private String instance;

    @BeforeEach
    void suspendACase() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T04:00:00Z")));
        number = cases.register(email, phone);
        cases.work(number);
        instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("complaint")
                .singleResult()
                .getId();
        runtime.suspendProcessInstanceById(instance);
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void waitInTheInboxWhateverChannelTheyCameByAndReachTheCaseWhenItGoesOn() {
        var mail =
                receive(Channel.EMAIL, null, "From: %s\r\nSubject: %s\r\n\r\nA blue box.\r\n".formatted(email, number));
        var sms = receive(
                Channel.SMS,
                "sms",
                "{\"type\": \"MO\", \"msgid\": \"%s\", \"mobile\": \"%s\", \"content\": \"蓝色的箱子\"}"
                        .formatted(UUID.randomUUID(), phone));
        inbox.takeInDue(50);
        assertThat(state(mail)).isEqualTo("RECEIVED");
        assertThat(state(sms)).isEqualTo("RECEIVED");
        assertThat(cases.events(number)).doesNotContain(CaseEventKind.INFORMATION_RECEIVED);

        runtime.activateProcessInstanceById(instance);
        pass(Duration.ofMinutes(1));
        inbox.takeInDue(50);
        cases.work(number);

        assertThat(state(mail)).isEqualTo("ATTACHED");
        assertThat(state(sms)).isEqualTo("ATTACHED");
        assertThat(cases.events(number).stream().filter(CaseEventKind.INFORMATION_NOTED::equals))
                .hasSize(2);
    }

    @Test
    void goToAPersonWhenTheCaseDoesNotGoOn() {
        var mail =
                receive(Channel.EMAIL, null, "From: %s\r\nSubject: %s\r\n\r\nA blue box.\r\n".formatted(email, number));

        for (int attempt = 0; attempt < 8; attempt++) {
            inbox.takeInDue(50);
            pass(Duration.ofMinutes(15));
        }

        assertThat(state(mail)).isEqualTo("QUARANTINED");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey("inbound-" + mail)
                        .count())
                .isEqualTo(1);
    }

    private long receive(Channel channel, String provider, String raw) {
        var id = UUID.randomUUID().toString();
        return inbox.receive(new Arrived(channel, provider, id, raw.getBytes(StandardCharsets.UTF_8), id))
                .orElseThrow();
    }

    private String state(long id) {
        return database.queryForObject("select state from inbound_message where id = ?", String.class, id);
    }

    private static void pass(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }
}
