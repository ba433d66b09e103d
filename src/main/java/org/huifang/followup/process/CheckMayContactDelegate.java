package org.huifang.followup.process;

import static org.huifang.followup.process.FollowUpModel.Variables.CONTACT_ALLOWED_AT;
import static org.huifang.followup.process.FollowUpModel.Variables.CONTACT_VERDICT;
import static org.huifang.followup.process.FollowUpModel.Variables.MANAGER;
import static org.huifang.followup.process.FollowUpModel.Variables.WAY;
import static org.huifang.followup.process.FollowUpModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.conduct.Openings;
import org.springframework.stereotype.Component;

@Component("checkMayContact")
class CheckMayContactDelegate implements JavaDelegate {

    private final Openings openings;

    CheckMayContactDelegate(Openings openings) {
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opening = openings.open(numberOf(execution));
        CONTACT_VERDICT.on(execution, opening.verdict());
        WAY.on(execution, opening.way());
        MANAGER.on(execution, opening.manager());
        if (opening.allowedAt() != null) {
            CONTACT_ALLOWED_AT.on(execution, opening.allowedAt());
        }
    }
}
