package org.huifang.privacy.request;

import java.time.Duration;
import java.time.Instant;
import org.huifang.staff.HouseCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Until when a request is answered, in working days of the house. PIPL 50 wants it timely; the rules for apps (App违法违规收集使用个人信息行为认定方法,
 * 2019, 6) give 15 working days.
 */
@Component
public class AnswerDates {

    /**
     * @param answerWithin working days, each of 24 hours
     * @param remindAfter working days after which those who decide are reminded of a request that is still open
     */
    @ConfigurationProperties("huifang.privacy")
    public record Settings(Duration answerWithin, Duration remindAfter) {}

    private final HouseCalendar calendar;
    private final Settings settings;

    AnswerDates(HouseCalendar calendar, Settings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    Instant answerDue(Instant requestedAt) {
        return calendar.afterWorkingTime(requestedAt, settings.answerWithin());
    }

    public Instant reminderDue(Instant requestedAt) {
        return calendar.afterWorkingTime(requestedAt, settings.remindAfter());
    }
}
