package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.remedy.Resolution;
import org.springframework.stereotype.Component;

@Component("tellSolution")
class TellSolutionDelegate implements JavaDelegate {

    private final Resolution resolution;

    TellSolutionDelegate(Resolution resolution) {
        this.resolution = resolution;
    }

    @Override
    public void execute(DelegateExecution execution) {
        resolution.tell(numberOf(execution));
    }
}
