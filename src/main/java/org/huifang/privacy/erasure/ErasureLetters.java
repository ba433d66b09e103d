package org.huifang.privacy.erasure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.Outbox;
import org.huifang.channel.StaffMail;
import org.huifang.channel.WhenSettled;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.home.HomeTime;
import org.huifang.privacy.request.PrivacyRequest;
import org.springframework.stereotype.Component;

/** What is written about an erasure, to the customer and to those who decide. */
@Component
class ErasureLetters implements WhenSettled {

    /** Id of the group that checks and decides. */
    private static final String DECIDING = "security";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final Outbox outbox;
    private final Customers customers;
    private final StaffMail staff;
    private final ErasureLifecycle lifecycle;

    ErasureLetters(Outbox outbox, Customers customers, StaffMail staff, ErasureLifecycle lifecycle) {
        this.outbox = outbox;
        this.customers = customers;
        this.staff = staff;
        this.lifecycle = lifecycle;
    }

    void waits(PrivacyRequest request, Obstacles.Found found) {
        var zone = customers.withId(request.customerId()).zone();
        var words = new HashMap<String, Object>();
        words.put("reason", found.obstacle().words());
        words.put("next", day(found.lookAgainAt(), zone));
        post(request, Letter.Purpose.ERASURE_WAITS, words);
    }

    void refuses(PrivacyRequest request) {
        post(request, Letter.Purpose.ERASURE_REFUSED, Map.of("reason", reason(request.refusal())));
    }

    void confirms(PrivacyRequest request) {
        post(request, Letter.Purpose.ERASURE_DONE, Map.of());
    }

    private void post(PrivacyRequest request, Letter.Purpose purpose, Map<String, Object> words) {
        var occasion = outbox.nextOccasion(request.number(), purpose);
        outbox.post(new Letter(request.number(), request.customerId(), purpose, occasion, words));
    }

    void remindStaff(PrivacyRequest request) {
        staff.send(
                DECIDING,
                "privacy-answer-due",
                "privacy-answer-due-" + request.number(),
                Map.of(
                        "number", request.number(),
                        "due", day(request.answerDueAt(), HomeTime.ZONE)));
    }

    /** Once nobody can be reached by any channel there is nothing to wait for but the limit of the model. */
    @Override
    public void settled(OutboundMessage message, Fate fate) {
        if (message.purpose() == Letter.Purpose.ERASURE_DONE && fate != Fate.UNDELIVERABLE) {
            lifecycle.letterSettled(message.complaintNumber());
        }
    }

    private static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    private static Map<Language, String> reason(PrivacyRequest.Refused refused) {
        return switch (refused) {
            case NOT_IDENTIFIED -> words("无法确认请求由您本人提出", "we could not make sure that it was you who asked");
            case LEGAL_DUTY -> words("法律要求我们保留这些资料", "the law has us keep these data");
            case WITHDRAWN -> words("请求已由您撤回", "you have withdrawn your request");
            case NOT_JUSTIFIED -> words("请求没有依据", "the request has no ground");
        };
    }

    private static Map<Language, String> words(String chinese, String english) {
        return Map.of(Language.ZH, chinese, Language.EN, english);
    }
}
