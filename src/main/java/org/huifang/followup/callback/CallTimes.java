package org.huifang.followup.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.huifang.channel.ContactVerdict.Verdict;
import org.huifang.followup.contact.ContactPurpose;
import org.huifang.followup.contact.ContactRules;
import org.huifang.followup.contact.ContactWish;
import org.springframework.stereotype.Component;

/** When a customer may be called: in the hours of the contact policy, by the clock of the customer. */
@Component
class CallTimes {

    /** Own: what a customer asks for further ahead than two weeks is a new matter by then. */
    private static final Duration FURTHEST_APPOINTMENT = Duration.ofDays(14);

    private final ContactRules rules;
    private final Clock clock;

    CallTimes(ContactRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The moment itself, or the next at which the hours permit it: early evening becomes next morning. */
    Instant permitted(CallbackSubject subject, Instant wanted) {
        return rules.firstPermitted(subject.call(), wanted);
    }

    /** @throws InvalidAppointment when it is past, too far ahead, or outside the hours in which this customer is called */
    void check(CallbackSubject subject, Instant appointment) {
        var now = clock.instant();
        if (appointment.isBefore(now)) {
            throw new InvalidAppointment("不能早于现在", "must not be in the past");
        }
        if (appointment.isAfter(now.plus(FURTHEST_APPOINTMENT))) {
            throw new InvalidAppointment("最晚为 14 天后", "must be within 14 days");
        }
        if (rules.judge(askedFor(subject), appointment).verdict() != Verdict.PERMIT) {
            throw new InvalidAppointment(
                    "不在该客户当地的可致电时间内",
                    "is outside the hours in which this customer may be called, in their own time zone");
        }
    }

    /** What the customer asked for has to keep to the hours, and to nothing else. */
    private static ContactWish askedFor(CallbackSubject subject) {
        var call = subject.call();
        return new ContactWish(call.customerId(), call.channel(), ContactPurpose.SERVICE, call.reference());
    }
}
