package org.huifang.operations.process;

import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.huifang.operations.Backlog;
import org.huifang.operations.Measure;
import org.huifang.operations.Reading;
import org.springframework.stereotype.Component;

/** What waits in the engine, through its public API. */
@Component
class EngineBacklog implements Backlog {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ExternalTaskService externalTasks;

    EngineBacklog(
            ManagementService management,
            RuntimeService runtime,
            RepositoryService repository,
            ExternalTaskService externalTasks) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.externalTasks = externalTasks;
    }

    @Override
    public Stream<Reading> read(Instant now) {
        return Stream.of(jobs(now), incidents(), workers(now)).flatMap(readings -> readings);
    }

    /** Every job has a due date, see EngineConfiguration. */
    private Stream<Reading> jobs(Instant now) {
        var due = management.createJobQuery().executable().duedateLowerThan(Date.from(now));
        var oldest = due.orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElse(null);
        return Stream.of(new Reading(Measure.JOBS_DUE, due.count()), Reading.age(Measure.OLDEST_JOB, oldest, now));
    }

    private Stream<Reading> incidents() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .map(process -> new Reading(
                        Measure.INCIDENTS,
                        runtime.createIncidentQuery()
                                .processDefinitionKeyIn(process)
                                .count(),
                        process));
    }

    private Stream<Reading> workers(Instant now) {
        return externalTasks.getTopicNames(false, true, true).stream().flatMap(topic -> {
            var waiting = externalTasks
                    .createExternalTaskQuery()
                    .topicName(topic)
                    .notLocked()
                    .withRetriesLeft();
            var oldest = waiting.orderByCreateTime().asc().listPage(0, 1).stream()
                    .map(task -> task.getCreateTime().toInstant())
                    .findFirst()
                    .orElse(null);
            return Stream.of(
                    new Reading(Measure.WORKER_TASKS, waiting.count(), topic),
                    Reading.age(Measure.OLDEST_WORKER_TASK, oldest, now, topic));
        });
    }
}
