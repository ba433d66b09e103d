package org.huifang.quarter;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.home.HomeTime;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real application with a real database and mail server; its clock is moved and its jobs are run one by one. */
final class VirtualHouse implements AutoCloseable {

    private static final String CALLER = "zhao.min";
    private static final String WORKER = "virtual-quarter";
    private static final int PAGE = 500;
    private static final long LOCK_MILLIS = 60_000;

    private final EmbeddedPostgres postgres;
    private final GreenMail mail;
    private final ConfigurableApplicationContext application;
    private long jobsDone;

    private VirtualHouse(EmbeddedPostgres postgres, GreenMail mail, ConfigurableApplicationContext application) {
        this.postgres = postgres;
        this.mail = mail;
        this.application = application;
    }

    /** At midnight in China, so that the planning of the first day is still to come. */
    static VirtualHouse open(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(day.atStartOfDay(HomeTime.ZONE).toInstant()));
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            var house = new VirtualHouse(postgres, mail, start(postgres, mail));
            house.bean(People.class).add(CALLER, "Zhao Min", "Huifang-test-1", Group.CALLBACK_TEAM, Group.TEAM_LEADS);
            return house;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres postgres, GreenMail mail) {
        return new SpringApplicationBuilder(HuifangApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort(),
                        "--huifang.mailbox.url=imap://127.0.0.1:1/INBOX",
                        // So small that some calls are carried over.
                        "--huifang.follow-up.planning.calls-per-day=2",
                        "--logging.level.root=ERROR",
                        "--logging.level.org.huifang=WARN");
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Time never goes back. */
    void itIs(Instant moment) {
        if (moment.isAfter(now())) {
            ClockUtil.setCurrentTime(Date.from(moment));
        }
    }

    long jobsDone() {
        return jobsDone;
    }

    /** Runs all that is due, also what that brings about, as job executor and workers would. */
    void work() {
        var busy = true;
        while (busy) {
            var jobs = due();
            jobs.forEach(this::run);
            busy = !jobs.isEmpty() | sendAll();
        }
    }

    private List<Job> due() {
        return bean(ManagementService.class)
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, PAGE)
                .stream()
                .filter(job -> job.getProcessDefinitionKey() != null)
                .toList();
    }

    private void run(Job job) {
        jobsDone++;
        try {
            bean(ManagementService.class).executeJob(job.getId());
        } catch (RuntimeException failed) {
            if (bean(ManagementService.class)
                            .createJobQuery()
                            .jobId(job.getId())
                            .count()
                    > 0) {
                System.err.printf(
                        "A job of %s failed and is tried again: %s%n",
                        job.getProcessDefinitionKey(), failed.getMessage());
            }
        }
    }

    /** As the workers for SMS, push and tracking would. */
    private boolean sendAll() {
        var tasks = bean(ExternalTaskService.class)
                .createExternalTaskQuery()
                .notLocked()
                .listPage(0, PAGE);
        tasks.forEach(task -> {
            bean(ExternalTaskService.class).lock(task.getId(), WORKER, LOCK_MILLIS);
            bean(ExternalTaskService.class).complete(task.getId(), WORKER);
        });
        return !tasks.isEmpty();
    }

    List<Task> tasks(String definition) {
        return bean(TaskService.class)
                .createTaskQuery()
                .taskDefinitionKey(definition)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, PAGE);
    }

    String caseOf(Task task) {
        return bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** As a caller would in Tasklist. */
    void complete(Task task, Map<String, Object> form) {
        var identities = bean(IdentityService.class);
        try {
            identities.setAuthentication(CALLER, List.of(Group.CALLBACK_TEAM.id(), Group.TEAM_LEADS.id()));
            bean(TaskService.class).complete(task.getId(), form);
        } finally {
            identities.clearAuthentication();
        }
    }

    @Override
    public void close() {
        application.close();
        mail.stop();
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
