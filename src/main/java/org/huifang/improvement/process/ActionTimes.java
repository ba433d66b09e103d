package org.huifang.improvement.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.improvement.ImprovementAction;
import org.huifang.improvement.ImprovementSettings;
import org.huifang.improvement.Improvements;
import org.huifang.workflow.PublishedToModels;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the model asks about the times of an action. */
@Component("actionTimes")
@PublishedToModels
public class ActionTimes {

    private final Improvements improvements;
    private final ImprovementSettings settings;

    ActionTimes(@Lazy Improvements improvements, ImprovementSettings settings) {
        this.improvements = improvements;
        this.settings = settings;
    }

    public Date planBy(DelegateExecution execution) {
        return Date.from(improvements.planBy(action(execution)));
    }

    public Date dueAt(DelegateExecution execution) {
        return Date.from(action(execution).dueAt());
    }

    /** Some time before it is due; at once where less time is left. */
    public Date remindAt(DelegateExecution execution) {
        return Date.from(action(execution).dueAt().minus(settings.remindBefore()));
    }

    /** When its effect can be measured. */
    public Date verifyAt(DelegateExecution execution) {
        return Date.from(action(execution).verifyAt());
    }

    private ImprovementAction action(DelegateExecution execution) {
        return improvements.look(ImprovementActionModel.numberOf(execution));
    }
}
