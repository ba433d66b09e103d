package org.huifang.channel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.EngineStorage;
import org.huifang.testing.RefusingMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that is down or busy delays messages and loses none. */
@ApplicationTest
class MailServerDownTest {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    CaseDriver cases;

    @Autowired
    OutboundMessages messages;

    @Autowired
    ManagementService management;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    GreenMail mail;

    @Autowired
    JdbcTemplate database;

    private int mailPort;

    @BeforeEach
    void stopTime() {
        mailPort = sender.getPort();
        ClockUtil.setCurrentTime(new Date());
    }

    @AfterEach
    void resetTimeAndMail() {
        sender.setPort(mailPort);
        ClockUtil.reset();
    }

    @Test
    void sendsTheMessageOnceWhenTheServerIsBack() throws MessagingException {
        var number = postedAcknowledgement();
        sender.setPort(NOBODY_LISTENS);
        fail(number);
        fail(number);
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.PENDING);

        sender.setPort(mailPort);
        cases.pass(Duration.ofMinutes(10), number);

        assertThat(cases.endings(number)).contains("EndEvent_MessageSent");
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(mailsOf(message(number))).hasSize(1);
    }

    @Test
    void triesAgainAfterThePausesOfTheModelAndThenTakesTheNextChannel() {
        var number = postedAcknowledgement();
        sender.setPort(NOBODY_LISTENS);

        var pauses = new ArrayList<Duration>();
        for (int attempt = 1; attempt <= 5; attempt++) {
            pauses.add(fail(number));
        }
        deliver(number);

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofHours(4));
        assertThat(cases.tasks(number)).extracting("taskDefinitionKey").contains("Task_ReachCustomerByHand");
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.PENDING);
    }

    @Test
    void triesAgainWhenTheServerIsOnlyBusy() {
        var number = postedAcknowledgement();
        try (var busy = RefusingMailServer.answering(450)) {
            sender.setPort(busy.port());
            assertThat(fail(number)).isEqualTo(Duration.ofSeconds(30));
        }

        sender.setPort(mailPort);
        cases.pass(Duration.ZERO, number);

        assertThat(cases.endings(number)).contains("EndEvent_MessageSent");
    }

    @Test
    void keepsTheCustomerOutOfWhatTheEngineNotesAboutFailures() {
        var email = UUID.randomUUID() + "@customer.example";
        var number = cases.register(email, null);
        acknowledge(number);
        try (var busy = RefusingMailServer.answering(450)) {
            sender.setPort(busy.port());
            fail(number);
        }

        assertThat(new EngineStorage(database).columnsWith(email)).isEmpty();
    }

    /** The acknowledgement is written and about to be sent. */
    private ComplaintNumber postedAcknowledgement() {
        var number = cases.complaintByMail();
        acknowledge(number);
        return number;
    }

    private void acknowledge(ComplaintNumber number) {
        while (cases.jobs(number).stream().noneMatch(this::sends)) {
            var next = cases.jobs(number).stream()
                    .filter(job -> !job.getDuedate().after(ClockUtil.getCurrentTime()))
                    .findFirst()
                    .orElseThrow();
            management.executeJob(next.getId());
        }
    }

    /** One attempt to send that fails. Returns the pause until the next, and lets it pass. */
    private Duration fail(ComplaintNumber number) {
        var job = sending(number);
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
        Instant next = sending(number).getDuedate().toInstant();
        var pause = Duration.between(cases.now(), next);
        ClockUtil.setCurrentTime(Date.from(next));
        return pause;
    }

    /** Only the message: by now the case is late too, and its notices to staff would wait for the same server. */
    private void deliver(ComplaintNumber number) {
        for (var due = due(number); due.isPresent(); due = due(number)) {
            management.executeJob(due.get().getId());
        }
    }

    private Optional<Job> due(ComplaintNumber number) {
        return cases.jobs(number).stream()
                .filter(this::sends)
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime()))
                .findFirst();
    }

    private Job sending(ComplaintNumber number) {
        return cases.jobs(number).stream().filter(this::sends).findFirst().orElseThrow();
    }

    private boolean sends(Job job) {
        return job.getProcessDefinitionKey().equals("deliver-message");
    }

    private OutboundMessage message(ComplaintNumber number) {
        return messages.of(number.value()).get(0);
    }

    private List<MimeMessage> mailsOf(OutboundMessage message) throws MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (var received : mail.getReceivedMessages()) {
            if (Arrays.toString(received.getHeader("Message-ID"))
                    .contains(message.id().toString())) {
                found.add(received);
            }
        }
        return found;
    }
}
