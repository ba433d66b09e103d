package org.huifang.complaint.remedy.process;

import static org.huifang.complaint.remedy.process.RemedyModel.Variables.APPROVAL_NEEDED;
import static org.huifang.complaint.remedy.process.RemedyModel.Variables.APPROVER_GROUP;
import static org.huifang.complaint.remedy.process.RemedyModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.remedy.authority.Authority;
import org.springframework.stereotype.Component;

@Component("determineAuthority")
class DetermineAuthorityDelegate implements JavaDelegate {

    private final Authority authority;

    DetermineAuthorityDelegate(Authority authority) {
        this.authority = authority;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var approvers = authority.stillNeeded(numberOf(execution));
        APPROVAL_NEEDED.on(execution, approvers.isPresent());
        approvers.ifPresent(group -> APPROVER_GROUP.on(execution, group));
    }
}
