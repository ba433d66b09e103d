package org.huifang.followup.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huifang.complaint.Complaint;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code dmn/callback-attempts.dmn} makes of every result of an attempt. */
@ApplicationTest
class CallbackAttemptsDecisionTest {

    private static final List<String> TIERS = List.of("STANDARD", "PRIORITY");

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            DISPOSITION        | STEP    | RESULT
            SOLVED             | DONE    | SOLVED
            ALREADY_RECEIVED   | DONE    | SOLVED
            PARTLY_SOLVED      | DONE    | NOT_SOLVED
            NOT_SOLVED         | DONE    | NOT_SOLVED
            NEW_PROBLEM        | DONE    | NOT_SOLVED
            NOT_RECEIVED       | DONE    | NOT_SOLVED
            COURIER_MARK_FALSE | DONE    | NOT_SOLVED
            NO_LONGER_WANTS    | DONE    | UNCONFIRMED
            REFUSED            | REFUSED | UNCONFIRMED
            CONSENT_WITHDRAWN  | REFUSED | UNCONFIRMED
            """)
    void endsTheCallbackOnceTheCustomerHasSpoken(String disposition, String step, String result) {
        for (var tier : TIERS) {
            for (int attempt = 1; attempt <= 6; attempt++) {
                var next = ask(disposition, attempt, tier);
                assertThat(next.text("step")).isEqualTo(step);
                assertThat(next.text("result")).isEqualTo(result);
            }
        }
    }

    /** Three tries, five for P1 and key accounts: four hours apart, two a day at most, then in writing. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            TIER     | ATTEMPT | STEP       | WAIT HOURS
            STANDARD | 1       | CALL_AGAIN | 4
            STANDARD | 2       | CALL_AGAIN | 28
            STANDARD | 3       | WRITE      | 8
            STANDARD | 4       | WRITE      | 8
            PRIORITY | 1       | CALL_AGAIN | 4
            PRIORITY | 2       | CALL_AGAIN | 28
            PRIORITY | 3       | CALL_AGAIN | 4
            PRIORITY | 4       | CALL_AGAIN | 28
            PRIORITY | 5       | WRITE      | 8
            PRIORITY | 6       | WRITE      | 8
            """)
    void triesAgainUntilTheTriesAreUsedUp(String tier, int attempt, String step, int waitHours) {
        for (var disposition : List.of("NO_ANSWER", "WRONG_NUMBER", "NOT_THE_PERSON")) {
            var next = ask(disposition, attempt, tier);
            assertThat(next.text("step")).isEqualTo(step);
            assertThat(next.number("waitHours")).isEqualTo(waitHours);
            assertThat(next.text("result")).isNull();
            assertThat(next.flag("otherNumber")).isEqualTo(!disposition.equals("NO_ANSWER"));
        }
    }

    @Test
    void callsAgainWheneverTheCustomerAsksForIt() {
        for (var tier : TIERS) {
            for (int attempt = 1; attempt <= 6; attempt++) {
                assertThat(ask("CALL_LATER", attempt, tier).text("step")).isEqualTo("CALL_AGAIN");
            }
        }
    }

    @Test
    void writesTwiceAndGivesUpAfterThreeDaysOfSilence() {
        for (var tier : TIERS) {
            var firstMessage = ask("NO_ANSWER", 5, tier);
            var secondMessage = ask("NO_REPLY", 1, tier);
            var end = ask("NO_REPLY", 2, tier);

            assertThat(secondMessage.text("step")).isEqualTo("WRITE");
            assertThat(firstMessage.number("waitHours")).isGreaterThanOrEqualTo(8);
            assertThat(firstMessage.number("waitHours") + secondMessage.number("waitHours"))
                    .isEqualTo(72);
            assertThat(end.text("step")).isEqualTo("UNREACHABLE");
            assertThat(end.text("result")).isEqualTo("UNCONFIRMED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersEveryDispositionInWordsTheProcessKnows(CallbackDisposition disposition) {
        for (var tier : TIERS) {
            var next = ask(disposition.name(), 1, tier);
            assertThat(next.rule()).isNotEqualTo("callback-unknown");
            assertThat(NextStep.Step.valueOf(next.text("step"))).isNotNull();
            if (next.text("result") != null) {
                assertThat(Complaint.Outcome.valueOf(next.text("result"))).isNotNull();
            }
        }
    }

    @Test
    void writesWhenItDoesNotKnowTheDisposition() {
        assertThat(ask("ABDUCTED", 1, "STANDARD").text("step")).isEqualTo("WRITE");
    }

    @Test
    void writesAtOnceWhenThereIsNoOtherNumberThanTheWrongOne() {
        for (var disposition : List.of("WRONG_NUMBER", "NOT_THE_PERSON")) {
            for (int attempt = 1; attempt <= 6; attempt++) {
                assertThat(ask(disposition, attempt, "PRIORITY", false).text("step"))
                        .isEqualTo("WRITE");
            }
        }
    }

    private Decision.Row ask(String disposition, int attempt, String tier) {
        return ask(disposition, attempt, tier, true);
    }

    private Decision.Row ask(String disposition, int attempt, String tier, boolean otherNumberKnown) {
        return tables.ask(
                        "callback-attempts",
                        Map.of(
                                "disposition", disposition,
                                "attempt", attempt,
                                "tier", tier,
                                "otherNumberKnown", otherNumberKnown))
                .answer();
    }
}
