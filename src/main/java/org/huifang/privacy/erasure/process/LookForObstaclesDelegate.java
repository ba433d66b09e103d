package org.huifang.privacy.erasure.process;

import static org.huifang.privacy.erasure.process.ErasureModel.Variables.LOOK_AGAIN_AT;
import static org.huifang.privacy.erasure.process.ErasureModel.Variables.MUST_WAIT;
import static org.huifang.privacy.erasure.process.ErasureModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.privacy.erasure.ErasureDesk;
import org.springframework.stereotype.Component;

@Component("lookForObstacles")
class LookForObstaclesDelegate implements JavaDelegate {

    private final ErasureDesk desk;

    LookForObstaclesDelegate(ErasureDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = desk.look(numberOf(execution));
        MUST_WAIT.on(execution, !found.isClear());
        if (!found.isClear()) {
            LOOK_AGAIN_AT.on(execution, found.lookAgainAt());
        }
    }
}
