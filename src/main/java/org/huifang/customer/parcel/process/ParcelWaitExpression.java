package org.huifang.customer.parcel.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.customer.parcel.ParcelSettings;
import org.huifang.workflow.PublishedToModels;
import org.springframework.stereotype.Component;

/** How long a case waits for facts about its parcel: <code>${parcelWait.until(execution)}</code>. */
@Component("parcelWait")
@PublishedToModels
public class ParcelWaitExpression {

    private final ParcelSettings settings;
    private final Clock clock;

    ParcelWaitExpression(ParcelSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public Date until(DelegateExecution execution) {
        return Date.from(clock.instant().plus(settings.patience()));
    }
}
