package org.huifang.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.anchor.Anchors;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;

/** Other tests leave work behind in the same database, so what this one adds is counted, and ages are at least its own. */
@ApplicationTest
class WorkMetricsTest {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    WorkMetrics metrics;

    @Autowired
    WorkHealth health;

    @Autowired
    CaseDriver cases;

    @Autowired
    ManagementService management;

    @Autowired
    Anchors anchors;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc http;

    private int mailPort;

    @BeforeEach
    void rememberMailServer() {
        mailPort = sender.getPort();
    }

    @AfterEach
    void resetTimeAndMail() {
        sender.setPort(mailPort);
        ClockUtil.reset();
    }

    @Test
    void saysHowLongTheOldestJobHasBeenDue() {
        var number = cases.register("jobs@example.com", null);
        assertThat(cases.jobs(number)).isNotEmpty().allSatisfy(job -> assertThat(job.getDuedate())
                .isNotNull());

        pass(Duration.ofMinutes(10));

        assertThat(read(Measure.JOBS_DUE)).isPositive();
        assertThat(read(Measure.OLDEST_JOB)).isGreaterThanOrEqualTo(600);
        assertThat(health.health().getStatus()).isEqualTo(WorkHealth.LATE);
        assertThat(health.health().getDetails()).containsKey("huifang.jobs.oldest");
        cases.work(number);
    }

    @Test
    void countsWhatWasGivenUp() {
        var number = cases.register("incident@example.com", null);
        var before = read(Measure.INCIDENTS, "complaint");
        var job = cases.jobs(number).get(0).getId();

        management.setJobRetries(job, 0);

        assertThat(read(Measure.INCIDENTS, "complaint")).isEqualTo(before + 1);
        management.setJobRetries(job, 1);
        assertThat(read(Measure.INCIDENTS, "complaint")).isEqualTo(before);
        cases.work(number);
    }

    @Test
    void countsWhatNoWorkerHasTaken() {
        var before = read(Measure.WORKER_TASKS, "fetch-parcel-facts");
        var number = cases.complaintAbout("SF1234567890123", "包裹破损");
        cases.runJobs(number);
        assertThat(cases.trackingIsAsked(number)).hasSize(1);

        pass(Duration.ofMinutes(20));

        assertThat(read(Measure.WORKER_TASKS, "fetch-parcel-facts")).isEqualTo(before + 1);
        assertThat(read(Measure.OLDEST_WORKER_TASK, "fetch-parcel-facts")).isGreaterThanOrEqualTo(1200);
        cases.work(number);
    }

    @Test
    void countsMessagesThatMayGoOutAndHaveNot() {
        var before = read(Measure.OUTBOX, "EMAIL");
        sender.setPort(NOBODY_LISTENS);
        var number = cases.register("outbox@example.com", null);
        assertThatThrownBy(() -> cases.work(number)).isInstanceOf(MailSendException.class);
        sender.setPort(mailPort);

        pass(Duration.ofHours(2));

        assertThat(read(Measure.OUTBOX, "EMAIL")).isEqualTo(before + 1);
        assertThat(read(Measure.OLDEST_OUTGOING, "EMAIL")).isGreaterThanOrEqualTo(7200);
        cases.work(number);
        assertThat(read(Measure.OUTBOX, "EMAIL")).isEqualTo(before);
    }

    @Test
    void countsMessagesThatAreNotYetTakenIn() {
        var before = read(Measure.INBOX, "SOCIAL");
        messageThatNobodyTakesIn();

        assertThat(read(Measure.INBOX, "SOCIAL")).isEqualTo(before + 1);
        assertThat(read(Measure.OLDEST_INCOMING, "SOCIAL")).isGreaterThanOrEqualTo(3600);
        database.sql(
                        "update inbound_message set state = 'QUARANTINED', reason = 'EMPTY' where external_id = 'metrics-1'")
                .update();
        assertThat(read(Measure.INBOX, "SOCIAL")).isEqualTo(before);
        assertThat(read(Measure.QUARANTINE)).isPositive();
        database.sql("delete from inbound_message where external_id = 'metrics-1'")
                .update();
    }

    @Test
    void saysSinceWhenTheMailboxCouldNotBeRead() {
        pass(Duration.ofDays(36_500)); // later than any test has read it

        assertThat(read(Measure.MAILBOX_UNREAD)).isGreaterThan(600);
        assertThat(health.health().getStatus()).isEqualTo(WorkHealth.LATE);
        assertThat(health.health().getDetails()).containsKey("huifang.mailbox.unread");
    }

    @Test
    void countsBrokenPromisesUntilTheyAreKept() {
        var number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number);
        var department = cases.look(number).ownership().department();
        var before = broken(department);

        cases.pass(Duration.ofDays(4), number);

        assertThat(broken(department)).isGreaterThan(before);
    }

    @Test
    void showsNothingRatherThanWhatWas() {
        read(Measure.JOBS_DUE);
        var scraped = scrape("monitor");

        assertThat(scraped).contains("huifang_jobs_due ", "huifang_incidents{process=\"complaint\"}");
    }

    @Test
    void everyMetricOfDashboardAndAlertsIsPublished() throws IOException {
        everythingWaits();
        metrics.measure();
        var published = names(scrape("monitor"));

        for (var file : List.of("monitoring/grafana/dashboards/huifang.json", "monitoring/alerts.yml")) {
            assertThat(published).as(file).containsAll(asked(Files.readString(Path.of(file))));
        }
        var shown = asked(Files.readString(Path.of("monitoring/grafana/dashboards/huifang.json")));
        assertThat(Arrays.stream(Measure.values()).map(WorkMetricsTest::published))
                .isSubsetOf(shown);
    }

    @Test
    void theBacklogIsForMonitoringAndAdministrators() throws Exception {
        assertThat(status("worker")).isEqualTo(403);
        assertThat(status("monitor")).isEqualTo(200);
        assertThat(http.perform(get("/actuator/prometheus"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(http.perform(get("/actuator/health"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("huifang.");
    }

    private void everythingWaits() {
        anchors.make(LocalDate.of(2026, 1, 1));
        messageThatNobodyTakesIn();
        var late = cases.complaintByMail();
        cases.work(late);
        cases.pass(Duration.ofDays(8), late);
        cases.runJobs(cases.complaintAbout("SF1234567890123", "包裹破损"));
        sender.setPort(NOBODY_LISTENS);
        var unanswered = cases.register("unanswered@example.com", null);
        assertThatThrownBy(() -> cases.work(unanswered)).isInstanceOf(MailSendException.class);
    }

    private void messageThatNobodyTakesIn() {
        database.sql(
                        """
                insert into inbound_message (channel, external_id, received_at, raw, state, next_attempt_at)
                values ('SOCIAL', 'metrics-1', now() - interval '1 hour', '', 'RECEIVED', 'infinity')""")
                .update();
    }

    private void pass(Duration time) {
        ClockUtil.offset(ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis() + time.toMillis());
    }

    private double broken(String department) {
        metrics.measure();
        return metrics.last().stream()
                .filter(reading -> reading.measure() == Measure.BROKEN_PROMISES)
                .filter(reading -> reading.labels()[0].equals(department))
                .mapToDouble(Reading::value)
                .sum();
    }

    private double read(Measure measure, String... labels) {
        metrics.measure();
        return metrics.last().stream()
                .filter(reading -> reading.measure() == measure && Arrays.equals(reading.labels(), labels))
                .mapToDouble(Reading::value)
                .findFirst()
                .orElse(0);
    }

    private static String published(Measure measure) {
        return measure.title().replace('.', '_') + (measure.unit() == null ? "" : "_" + measure.unit());
    }

    private static Set<String> asked(String file) {
        return Pattern.compile("\\b(huifang|http|jvm|hikaricp|process)_[a-z_]+")
                .matcher(file)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String scraped) {
        return scraped.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String scrape(String user) {
        try {
            return http.perform(get("/actuator/prometheus").with(httpBasic(user, "Huifang-test-1")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private int status(String user) throws Exception {
        return http.perform(get("/actuator/prometheus").with(httpBasic(user, "Huifang-test-1")))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
