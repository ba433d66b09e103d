package org.huifang.supervision.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.home.HomeTime;
import org.huifang.staff.HouseCalendar;
import org.huifang.supervision.ReviewSettings;
import org.huifang.supervision.Reviews;
import org.huifang.workflow.DailyCycle;
import org.huifang.workflow.PublishedToModels;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** When the draw begins by itself, and until when people have time, in working days of the house. */
@Component("reviewTimes")
@PublishedToModels
public class ReviewTimes {

    private final Reviews reviews;
    private final ReviewSettings settings;
    private final HouseCalendar calendar;
    private final Clock clock;

    ReviewTimes(@Lazy Reviews reviews, ReviewSettings settings, HouseCalendar calendar, Clock clock) {
        this.reviews = reviews;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    public String cycle() {
        return DailyCycle.at(settings.at(), HomeTime.ZONE, clock);
    }

    public Date reviewBy(DelegateExecution execution) {
        return by(execution, settings.reviewWithin());
    }

    public Date answerBy(DelegateExecution execution) {
        return by(execution, settings.answerWithin());
    }

    public Date settleBy(DelegateExecution execution) {
        return by(execution, settings.settleWithin());
    }

    private Date by(DelegateExecution execution, Duration workingTime) {
        var since = reviews.look(CaseReviewModel.reviewOf(execution)).stateSince();
        return Date.from(calendar.afterWorkingTime(since, workingTime));
    }
}
