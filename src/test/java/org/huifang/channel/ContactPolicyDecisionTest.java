package org.huifang.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When {@code dmn/contact-policy.dmn} lets us contact a customer, at the first and last minute of every rule. */
@ApplicationTest
class ContactPolicyDecisionTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            CHANNEL | LOCAL TIME | VERDICT | UNTIL
            EMAIL   | 00:00      | PERMIT  |
            EMAIL   | 03:00      | PERMIT  |
            EMAIL   | 23:59      | PERMIT  |
            SMS     | 00:00      | DEFER   | 08:30
            SMS     | 08:29      | DEFER   | 08:30
            SMS     | 08:30      | PERMIT  |
            SMS     | 20:59      | PERMIT  |
            SMS     | 21:00      | DEFER   | 08:30
            SMS     | 23:59      | DEFER   | 08:30
            PUSH    | 08:29      | DEFER   | 08:30
            PUSH    | 08:30      | PERMIT  |
            PUSH    | 20:59      | PERMIT  |
            PUSH    | 21:00      | DEFER   | 08:30
            PHONE   | 00:00      | DEFER   | 09:00
            PHONE   | 08:59      | DEFER   | 09:00
            PHONE   | 09:00      | PERMIT  |
            PHONE   | 11:59      | PERMIT  |
            PHONE   | 12:00      | DEFER   | 14:00
            PHONE   | 13:59      | DEFER   | 14:00
            PHONE   | 14:00      | PERMIT  |
            PHONE   | 19:59      | PERMIT  |
            PHONE   | 20:00      | DEFER   | 09:00
            PHONE   | 23:59      | DEFER   | 09:00
            """)
    void permitsOrDefersServiceMessages(String channel, LocalTime time, String verdict, LocalTime until) {
        var answer = ask(channel, "SERVICE", time);

        assertThat(answer.text("verdict")).isEqualTo(verdict);
        if (until == null) {
            assertThat(answer.outputs().get("resumeMinute")).isNull();
        } else {
            assertThat(answer.number("resumeMinute")).isEqualTo(until.get(ChronoField.MINUTE_OF_DAY));
        }
    }

    @ParameterizedTest
    @CsvSource({"08:29, DEFER", "08:30, PERMIT", "20:59, PERMIT", "21:00, DEFER"})
    void sendsSurveysInContactHoursOnlyEvenByEmail(LocalTime time, String verdict) {
        assertThat(ask("EMAIL", "SURVEY", time).text("verdict")).isEqualTo(verdict);
        assertThat(ask("SMS", "SURVEY", time).text("verdict")).isEqualTo(verdict);
    }

    @Test
    void suppressesMarketingOnEveryChannelBecauseNobodyConsented() {
        for (var channel : List.of("EMAIL", "SMS", "PUSH", "PHONE")) {
            var answer = ask(channel, "MARKETING", LocalTime.NOON);
            assertThat(answer.text("verdict")).isEqualTo("SUPPRESS");
            assertThat(answer.text("reason")).isEqualTo("NO_CONSENT");
        }
    }

    @Test
    void suppressesWhatNoRuleAllows() {
        assertThat(ask("FAX", "SERVICE", LocalTime.NOON).text("verdict")).isEqualTo("SUPPRESS");
        assertThat(ask("EMAIL", "GOSSIP", LocalTime.NOON).text("verdict")).isEqualTo("SUPPRESS");
        assertThat(ask(null, null, LocalTime.NOON).text("verdict")).isEqualTo("SUPPRESS");
    }

    private Decision.Row ask(String channel, String purpose, LocalTime time) {
        var inputs = new HashMap<String, Object>();
        inputs.put("channel", channel);
        inputs.put("purpose", purpose);
        inputs.put("localMinute", time.get(ChronoField.MINUTE_OF_DAY));
        return tables.ask("contact-policy", inputs).answer();
    }
}
