package org.huifang.sla.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huifang.sla.SlaMilestone;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks of a case that people have not done yet. */
@Component
class OpenTasks {

    private static final String TEAM_LEADS = "team-leads";
    /** Above the 50 of an ordinary task, so that Tasklist sorts it first. */
    private static final int ESCALATED = 80;

    private final TaskService tasks;

    OpenTasks(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    /** After a broken promise, team leads see what is open and may take it over. */
    void showToTeamLeads(String caseNumber, List<SlaMilestone> broken) {
        if (!broken.isEmpty()) {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .list()
                    .forEach(this::escalate);
        }
    }

    private void escalate(Task task) {
        tasks.addCandidateGroup(task.getId(), TEAM_LEADS);
        tasks.setPriority(task.getId(), ESCALATED);
    }
}
