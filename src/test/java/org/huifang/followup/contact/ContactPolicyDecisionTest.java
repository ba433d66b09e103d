package org.huifang.followup.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of {@code dmn/contact-policy.dmn}, and every minute at which an answer changes. */
@ApplicationTest
class ContactPolicyDecisionTest {

    private static final List<String> CHANNELS = List.of("EMAIL", "SMS", "PUSH", "WECHAT", "PHONE");

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            CHANNEL | LOCAL TIME | VERDICT | UNTIL | ROW
            EMAIL   | 00:00      | PERMIT  |       | contact-email-case
            EMAIL   | 03:00      | PERMIT  |       | contact-email-case
            EMAIL   | 23:59      | PERMIT  |       | contact-email-case
            SMS     | 00:00      | DEFER   | 08:30 | contact-text-night
            SMS     | 08:29      | DEFER   | 08:30 | contact-text-night
            SMS     | 08:30      | PERMIT  |       | contact-text-day
            SMS     | 20:59      | PERMIT  |       | contact-text-day
            SMS     | 21:00      | DEFER   | 08:30 | contact-text-night
            SMS     | 23:59      | DEFER   | 08:30 | contact-text-night
            PUSH    | 08:29      | DEFER   | 08:30 | contact-text-night
            PUSH    | 08:30      | PERMIT  |       | contact-text-day
            PUSH    | 20:59      | PERMIT  |       | contact-text-day
            PUSH    | 21:00      | DEFER   | 08:30 | contact-text-night
            WECHAT  | 08:29      | DEFER   | 08:30 | contact-text-night
            WECHAT  | 08:30      | PERMIT  |       | contact-text-day
            WECHAT  | 20:59      | PERMIT  |       | contact-text-day
            WECHAT  | 21:00      | DEFER   | 08:30 | contact-text-night
            PHONE   | 00:00      | DEFER   | 09:00 | contact-phone-night
            PHONE   | 08:59      | DEFER   | 09:00 | contact-phone-night
            PHONE   | 09:00      | PERMIT  |       | contact-phone-day
            PHONE   | 11:59      | PERMIT  |       | contact-phone-day
            PHONE   | 12:00      | DEFER   | 14:00 | contact-phone-noon
            PHONE   | 13:59      | DEFER   | 14:00 | contact-phone-noon
            PHONE   | 14:00      | PERMIT  |       | contact-phone-day
            PHONE   | 19:59      | PERMIT  |       | contact-phone-day
            PHONE   | 20:00      | DEFER   | 09:00 | contact-phone-night
            PHONE   | 23:59      | DEFER   | 09:00 | contact-phone-night
            """)
    void permitsOrDefersServiceMessages(String channel, LocalTime time, String verdict, LocalTime until, String row) {
        var answer = ask(channel, "SERVICE", time, Map.of());

        assertThat(answer.text("verdict")).isEqualTo(verdict);
        assertThat(answer.rule()).isEqualTo(row);
        if (until == null) {
            assertThat(answer.outputs().get("resumeMinute")).isNull();
        } else {
            assertThat(answer.number("resumeMinute")).isEqualTo(until.get(ChronoField.MINUTE_OF_DAY));
        }
    }

    @ParameterizedTest
    @CsvSource({"08:29, DEFER", "08:30, PERMIT", "20:59, PERMIT", "21:00, DEFER"})
    void sendsSurveysAndRoutineNewsInContactHoursOnlyEvenByEmail(LocalTime time, String verdict) {
        for (var purpose : List.of("SURVEY", "NPS", "UPDATE")) {
            assertThat(ask("EMAIL", purpose, time, Map.of()).text("verdict")).isEqualTo(verdict);
            assertThat(ask("SMS", purpose, time, Map.of()).text("verdict")).isEqualTo(verdict);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SURVEY", "NPS", "CARE", "MARKETING"})
    void suppressesWhatNobodyAgreedToOrSomebodyRefused(String purpose) {
        for (var channel : CHANNELS) {
            assertThat(noon(channel, purpose, Map.of("consent", false)).rule()).isEqualTo("contact-no-consent");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SURVEY", "NPS", "CARE", "MARKETING"})
    void suppressesEverythingElseWhileAComplaintIsOpen(String purpose) {
        assertThat(noon("EMAIL", purpose, Map.of("openComplaint", true)).rule()).isEqualTo("contact-open-complaint");
        assertThat(noon("SMS", "SERVICE", Map.of("openComplaint", true)).text("verdict"))
                .isEqualTo("PERMIT");
    }

    @Test
    void neverInvitesTwiceAtOnce() {
        var open = Map.<String, Object>of("openInvitation", true);

        assertThat(noon("EMAIL", "SURVEY", open).rule()).isEqualTo("contact-open-invitation");
        assertThat(noon("EMAIL", "NPS", open).rule()).isEqualTo("contact-open-invitation");
        assertThat(at10("PHONE", "CARE", open).text("verdict")).isEqualTo("PERMIT");
    }

    @Test
    void advertisesNothingWhileARedWarningIsOpen() {
        var warned = Map.<String, Object>of("redWarning", true);

        assertThat(noon("EMAIL", "MARKETING", warned).rule()).isEqualTo("contact-red-warning");
        assertThat(noon("EMAIL", "SURVEY", warned).text("verdict")).isEqualTo("PERMIT");
        assertThat(noon("SMS", "SERVICE", warned).text("verdict")).isEqualTo("PERMIT");
    }

    @ParameterizedTest
    @CsvSource({"0, SUPPRESS", "89, SUPPRESS", "90, PERMIT", ", PERMIT"})
    void asksForTheNpsOnceInNinetyDays(Integer days, String verdict) {
        var facts = new HashMap<String, Object>();
        facts.put("daysSinceNps", days);

        assertThat(noon("EMAIL", "NPS", facts).text("verdict")).isEqualTo(verdict);
        assertThat(noon("EMAIL", "SURVEY", facts).text("verdict")).isEqualTo("PERMIT");
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            PURPOSE   | TYPE        | CAP | ROW
            SURVEY    | ORDINARY    | 1   | contact-cap-survey-ordinary
            NPS       | ORDINARY    | 1   | contact-cap-survey-ordinary
            SURVEY    | SME         | 3   | contact-cap-survey-sme
            NPS       | SME         | 3   | contact-cap-survey-sme
            SURVEY    | KEY_ACCOUNT | 5   | contact-cap-survey-key
            NPS       | KEY_ACCOUNT | 5   | contact-cap-survey-key
            CARE      | ORDINARY    | 2   | contact-cap-care-ordinary
            CARE      | SME         | 4   | contact-cap-care-sme
            CARE      | KEY_ACCOUNT | 8   | contact-cap-care-key
            MARKETING | ORDINARY    | 1   | contact-cap-marketing
            MARKETING | KEY_ACCOUNT | 1   | contact-cap-marketing
            """)
    void capsContactsByCustomerType(String purpose, String type, int cap, String row) {
        var below = at10("PHONE", purpose, Map.of("customerType", type, "contactsIn30Days", cap - 1));
        var reached = at10("PHONE", purpose, Map.of("customerType", type, "contactsIn30Days", cap));

        assertThat(below.text("verdict")).isEqualTo("PERMIT");
        assertThat(reached.text("verdict")).isEqualTo("SUPPRESS");
        assertThat(reached.rule()).isEqualTo(row);
        assertThat(at10("PHONE", "SERVICE", Map.of("customerType", type, "contactsIn30Days", 99))
                        .text("verdict"))
                .isEqualTo("PERMIT");
    }

    @Test
    void heedsTheHoursTheCustomerNamedBeforeThoseOfTheHouse() {
        var midnight = LocalTime.MIDNIGHT;

        for (var channel : List.of("SMS", "PUSH", "PHONE")) {
            assertThat(ask(channel, "SERVICE", midnight, Map.of("ownWindow", "INSIDE"))
                            .rule())
                    .isEqualTo("contact-own-window");
        }
        assertThat(at10("PHONE", "CARE", Map.of("ownWindow", "INSIDE", "dayKind", "HOLIDAY"))
                        .rule())
                .isEqualTo("contact-own-window");
        assertThat(at10("PHONE", "SERVICE", Map.of("ownWindow", "OUTSIDE")).rule())
                .isEqualTo("contact-outside-own-window-call");
        assertThat(at10("SMS", "SURVEY", Map.of("ownWindow", "OUTSIDE")).rule())
                .isEqualTo("contact-outside-own-window");
        assertThat(at10("SMS", "SERVICE", Map.of("ownWindow", "OUTSIDE")).rule())
                .isEqualTo("contact-text-day");
    }

    @Test
    void makesNoRoutineCallsOnHolidays() {
        var holiday = Map.<String, Object>of("dayKind", "HOLIDAY");

        assertThat(at10("PHONE", "CARE", holiday).rule()).isEqualTo("contact-holiday-call");
        assertThat(at10("PHONE", "CARE", holiday).number("resumeMinute")).isEqualTo(540);
        assertThat(at10("PHONE", "SERVICE", holiday).text("verdict")).isEqualTo("PERMIT");
        assertThat(at10("SMS", "SURVEY", holiday).text("verdict")).isEqualTo("PERMIT");
        assertThat(at10("PHONE", "CARE", Map.of("dayKind", "WEEKEND")).text("verdict"))
                .isEqualTo("PERMIT");
    }

    @Test
    void suppressesWhatNoRuleAllows() {
        assertThat(noon("FAX", "SERVICE", Map.of()).rule()).isEqualTo("contact-unknown");
        assertThat(noon("EMAIL", "GOSSIP", Map.of()).rule()).isEqualTo("contact-unknown");
        assertThat(noon(null, null, Map.of()).rule()).isEqualTo("contact-unknown");
    }

    private Decision.Row noon(String channel, String purpose, Map<String, Object> facts) {
        return ask(channel, purpose, LocalTime.NOON, facts);
    }

    private Decision.Row at10(String channel, String purpose, Map<String, Object> facts) {
        return ask(channel, purpose, LocalTime.of(10, 0), facts);
    }

    private Decision.Row ask(String channel, String purpose, LocalTime time, Map<String, Object> facts) {
        var inputs = new HashMap<String, Object>();
        inputs.put("channel", channel);
        inputs.put("purpose", purpose);
        inputs.put("customerType", "ORDINARY");
        inputs.put("consent", true);
        inputs.put("openComplaint", false);
        inputs.put("openInvitation", false);
        inputs.put("redWarning", false);
        inputs.put("contactsIn30Days", 0);
        inputs.put("daysSinceNps", null);
        inputs.put("dayKind", "WORKDAY");
        inputs.put("ownWindow", "NONE");
        inputs.put("localMinute", time.get(ChronoField.MINUTE_OF_DAY));
        inputs.putAll(facts);
        return tables.ask("contact-policy", inputs).answer();
    }
}
