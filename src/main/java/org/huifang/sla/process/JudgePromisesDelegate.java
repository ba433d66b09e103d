package org.huifang.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.sla.SlaJudge;
import org.springframework.stereotype.Component;

/** Whichever timer fired, every promise overdue by now is broken once; the ladder has a timer of its own. */
@Component("judgePromises")
class JudgePromisesDelegate implements JavaDelegate {

    private final SlaJudge judge;

    JudgePromisesDelegate(SlaJudge judge) {
        this.judge = judge;
    }

    @Override
    public void execute(DelegateExecution execution) {
        judge.breakOverdue(execution.getProcessBusinessKey());
    }
}
