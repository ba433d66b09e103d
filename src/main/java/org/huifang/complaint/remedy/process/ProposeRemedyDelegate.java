package org.huifang.complaint.remedy.process;

import static org.huifang.complaint.remedy.process.RemedyModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.remedy.RemedyProposals;
import org.springframework.stereotype.Component;

@Component("proposeRemedy")
class ProposeRemedyDelegate implements JavaDelegate {

    private final RemedyProposals proposals;

    ProposeRemedyDelegate(RemedyProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.propose(numberOf(execution));
    }
}
