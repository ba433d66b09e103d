package org.huifang.complaint.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Points and priorities of {@code dmn/priority.dmn}; an empty cell is a fact nobody told us. */
@ApplicationTest
class PriorityDecisionTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            SEVERITY | CUSTOMER    | AT RISK | VALUE | REPEATS | ANGRY | EXPOSURE  | POINTS
            1        | ORDINARY    | false   |       | 0       | false | NONE      | 2
            2        | ORDINARY    | false   |       | 0       | false | NONE      | 4
            3        | ORDINARY    | false   |       | 0       | false | NONE      | 6
            4        | ORDINARY    | false   |       | 0       | false | NONE      | 8
            1        | SME         | false   |       | 0       | false | NONE      | 3
            1        | KEY_ACCOUNT | false   |       | 0       | false | NONE      | 4
            1        | ORDINARY    | true    |       | 0       | false | NONE      | 3
            1        | ORDINARY    | false   | 0     | 0       | false | NONE      | 2
            1        | ORDINARY    | false   | 999   | 0       | false | NONE      | 2
            1        | ORDINARY    | false   | 1000  | 0       | false | NONE      | 3
            1        | ORDINARY    | false   | 4999  | 0       | false | NONE      | 3
            1        | ORDINARY    | false   | 5000  | 0       | false | NONE      | 4
            1        | ORDINARY    | false   |       | 1       | false | NONE      | 3
            1        | ORDINARY    | false   |       | 2       | false | NONE      | 4
            1        | ORDINARY    | false   |       | 9       | false | NONE      | 4
            1        | ORDINARY    | false   |       | 0       | true  | NONE      | 3
            1        | ORDINARY    | false   |       | 0       | false | PUBLIC    | 5
            1        | ORDINARY    | false   |       | 0       | false | REGULATOR | 5
            1        |             |         |       |         |       |           | 2
            3        | KEY_ACCOUNT | true    | 5000  | 2       | true  | PUBLIC    | 17
            """)
    void addsPointsForEveryFactThatMakesItMoreUrgent(
            int severity,
            String customerType,
            Boolean atRisk,
            Long declaredValueYuan,
            Integer repeats,
            Boolean angry,
            String exposure,
            int points) {
        var inputs = new HashMap<String, Object>();
        inputs.put("severity", severity);
        inputs.put("customerType", customerType);
        inputs.put("atRisk", atRisk);
        inputs.put("declaredValueYuan", declaredValueYuan);
        inputs.put("repeats", repeats);
        inputs.put("angry", angry);
        inputs.put("exposure", exposure);

        assertThat(tables.ask("priority", inputs).answer().number("totalPoints"))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            SEVERITY | CUSTOMER    | AT RISK | ANGRY | POINTS | PRIORITY
            1        | ORDINARY    | false   | false | 2      | P4
            2        | ORDINARY    | false   | false | 4      | P4
            2        | ORDINARY    | false   | true  | 5      | P3
            3        | ORDINARY    | false   | true  | 7      | P3
            3        | KEY_ACCOUNT | false   | false | 8      | P2
            3        | KEY_ACCOUNT | true    | false | 9      | P2
            3        | KEY_ACCOUNT | true    | true  | 10     | P1
            """)
    void determinesPriorityByTheSumOfPoints(
            int severity, String customerType, boolean atRisk, boolean angry, int points, String priority) {
        var decided = ask(severity, customerType, atRisk, angry, "NONE");

        assertThat(decided.number("totalPoints")).isEqualTo(points);
        assertThat(decided.text("priority")).isEqualTo(priority);
    }

    @Test
    void isMostUrgentWhenSeverityIsCriticalHoweverFewThePoints() {
        assertThat(ask(4, "ORDINARY", false, false, "NONE").text("priority")).isEqualTo("P1");
    }

    @Test
    void isMostUrgentWhenARegulatorAsksHoweverFewThePoints() {
        assertThat(ask(1, "ORDINARY", false, false, "REGULATOR").text("priority"))
                .isEqualTo("P1");
        assertThat(ask(1, "ORDINARY", false, false, "PUBLIC").text("priority")).isEqualTo("P3");
    }

    private Decision.Row ask(int severity, String customerType, boolean atRisk, boolean angry, String exposure) {
        var inputs = new HashMap<String, Object>();
        inputs.put("severity", severity);
        inputs.put("customerType", customerType);
        inputs.put("atRisk", atRisk);
        inputs.put("declaredValueYuan", null);
        inputs.put("repeats", 0);
        inputs.put("angry", angry);
        inputs.put("exposure", exposure);
        return tables.ask("priority", inputs).answer();
    }
}
