package org.huifang.sla.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.huifang.sla.PromiseTimers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets every timer of a case ask its clock again; a timer whose clock did not move stays where it is. */
@Component
class EngineTimers implements PromiseTimers {

    private final RuntimeService runtime;
    private final ManagementService management;

    EngineTimers(@Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public void realign(String caseNumber) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().timers().processInstanceId(instance.getId()).list().stream())
                .map(Job::getId)
                .forEach(timer -> management.recalculateJobDuedate(timer, false));
    }
}
