package org.huifang.sla.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.huifang.sla.change.ClockChangeLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code clock-change}. */
@Component
class CamundaClockChangeLifecycle implements ClockChangeLifecycle {

    private final RuntimeService runtime;

    CamundaClockChangeLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(UUID change) {
        runtime.startProcessInstanceByKey(
                ClockChangeModel.KEY,
                change.toString(),
                Variables.putValue(ClockChangeModel.Variables.CHANGE_ID.name(), change.toString()));
    }
}
