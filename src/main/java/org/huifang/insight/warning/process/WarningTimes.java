package org.huifang.insight.warning.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.insight.warning.EarlyWarnings;
import org.huifang.insight.warning.WarningSettings;
import org.huifang.workflow.PublishedToModels;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** When figures are judged, and what the model asks about the times of a warning. */
@Component("warningTimes")
@PublishedToModels
public class WarningTimes {

    private final WarningSettings settings;
    private final EarlyWarnings warnings;

    WarningTimes(WarningSettings settings, @Lazy EarlyWarnings warnings) {
        this.settings = settings;
        this.warnings = warnings;
    }

    public String cycle() {
        return "0 %d * * * *".formatted(settings.minute());
    }

    /** By when the owner has looked. */
    public Date dueAt(DelegateExecution execution) {
        return Date.from(warnings.look(EarlyWarningModel.numberOf(execution)).dueAt());
    }

    /** When it is asked whether a warning that was found real was right. */
    public Date judgeAt(DelegateExecution execution) {
        return Date.from(warnings.look(EarlyWarningModel.numberOf(execution)).judgeAt());
    }
}
