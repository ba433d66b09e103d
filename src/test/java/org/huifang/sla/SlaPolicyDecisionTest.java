package org.huifang.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every target of {@code dmn/sla-policy.dmn}. */
@ApplicationTest
class SlaPolicyDecisionTest {

    private static final String ANY = "ANY";

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            MILESTONE       | COMPLEXITY | P1    | P2    | P3    | P4    | CLOCK
            ACKNOWLEDGEMENT | ANY        | PT5M  | PT5M  | PT5M  | PT5M  | CALENDAR
            NAMED_OWNER     | ANY        | PT15M | PT1H  | PT4H  | PT8H  | CALENDAR
            FIRST_RESPONSE  | ANY        | PT2H  | PT8H  | PT24H | PT24H | CALENDAR
            NEXT_UPDATE     | ANY        | PT4H  | PT24H | PT24H | PT48H | CALENDAR
            RESOLUTION      | SIMPLE     | PT12H | PT24H | PT24H | PT48H | CALENDAR
            RESOLUTION      | COMPLEX    | PT24H | PT48H | PT48H | PT48H | CALENDAR
            REMEDY          | ANY        | P1D   | P2D   | P2D   | P2D   | WORKING_DAYS
            CALLBACK        | ANY        | PT4H  | PT24H | PT48H | PT72H | CALENDAR
            LEGAL_LIMIT     | ANY        | P7D   | P7D   | P7D   | P7D   | CALENDAR
            """)
    void promisesByPriority(
            SlaMilestone milestone, String complexity, String p1, String p2, String p3, String p4, String clock) {
        var targets = Map.of("P1", p1, "P2", p2, "P3", p3, "P4", p4);
        for (var each : complexity.equals(ANY) ? List.of("SIMPLE", "COMPLEX") : List.of(complexity)) {
            targets.forEach((priority, target) -> {
                var promise = ask(priority, each, true).get(milestone.name());
                assertThat(promise.text("target")).as(priority + " " + each).isEqualTo(target);
                assertThat(promise.text("clock")).isEqualTo(clock);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"P1, PT30M, CALENDAR", "P2, PT2H, CALENDAR", "P3, PT2H, CALENDAR", "P4, PT2H, SERVICE_HOURS"})
    void promisesHumanResponseAtOnceExceptToTheLeastUrgentOutsideServiceHours(
            String priority, String target, String clock) {
        var promise = ask(priority, "SIMPLE", false).get("HUMAN_RESPONSE");

        assertThat(promise.text("target")).isEqualTo(target);
        assertThat(promise.text("clock")).isEqualTo(clock);
    }

    @ParameterizedTest
    @CsvSource({"P1", "P2", "P3", "P4"})
    void promisesEveryMilestoneOnceWhetherMoneyIsOwedOrNot(String priority) {
        var all = List.of(SlaMilestone.values()).stream().map(Enum::name).toList();
        for (var claim : new Boolean[] {true, false, null}) {
            assertThat(rows(priority, "COMPLEX", claim))
                    .extracting(row -> row.text("milestone"))
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void warnsAtHalfOfTheLegalLimitAndAtThreeQuartersOfEveryOtherPromise() {
        ask("P3", "SIMPLE", false).forEach((milestone, promise) -> assertThat(promise.number("warnAtPercent"))
                .as(milestone)
                .isEqualTo(milestone.equals("LEGAL_LIMIT") ? 50 : 75));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"P0", "P5", "p1", "URGENT", ""})
    void treatsAnUnknownPriorityAsP3(String priority) {
        for (var complexity : List.of("SIMPLE", "COMPLEX")) {
            assertThat(outputs(priority, complexity)).isEqualTo(outputs("P3", complexity));
        }
    }

    @Test
    void treatsAnUnknownComplexityAsSimple() {
        assertThat(outputs("P1", null)).isEqualTo(outputs("P1", "SIMPLE"));
    }

    private List<Map<String, Object>> outputs(String priority, String complexity) {
        return rows(priority, complexity, false).stream()
                .map(Decision.Row::outputs)
                .toList();
    }

    private Map<String, Decision.Row> ask(String priority, String complexity, Boolean claim) {
        return rows(priority, complexity, claim).stream()
                .collect(Collectors.toMap(row -> row.text("milestone"), row -> row));
    }

    private List<Decision.Row> rows(String priority, String complexity, Boolean claim) {
        var inputs = new HashMap<String, Object>();
        inputs.put("priority", priority);
        inputs.put("complexity", complexity);
        inputs.put("claim", claim);
        return tables.ask("sla-policy", inputs).rows();
    }
}
