package org.huifang.followup.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is contacted when and how, row by row of {@code dmn/cadence.dmn}. */
@ApplicationTest
class CadenceDecisionTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            RULE                       | TYPE        | RISK  | OCCASION           | EVERY | AFTER | WITHIN | WAY    | NAMED | QUESTIONNAIRE      | SKILL       | PURPOSE | POINTS
            cadence-prompt             | ORDINARY    | false | PROMPT             |       | 0     | 0      | PROMPT | false | parcel-rating      |             | SURVEY  | 0
            cadence-delivery           | ORDINARY    | false | DELIVERY           |       | 0     | 72     | SURVEY | false | parcel-rating      |             | SURVEY  | 100
            cadence-complaint-resolved | SME         | false | COMPLAINT_RESOLVED |       | 0     | 0      | NONE   | false |                    |             | CARE    | 0
            cadence-at-risk            | ORDINARY    | true  | AT_RISK            |       | 0     | 24     | CALL   | true  | monthly            | RETENTION   | CARE    | 900
            cadence-at-risk-second     | SME         | true  | AT_RISK_SECOND     |       | 7     | 24     | CALL   | true  | monthly            | RETENTION   | CARE    | 850
            cadence-at-risk-third      | KEY_ACCOUNT | true  | AT_RISK_THIRD      |       | 30    | 24     | CALL   | true  | monthly            | RETENTION   | CARE    | 800
            cadence-silence            | ORDINARY    | false | SILENCE            |       | 30    | 48     | CALL   | false | monthly            | RETENTION   | CARE    | 650
            cadence-bulk-order         | SME         | false | BULK_ORDER         |       | 0     | 48     | CALL   | true  | key-account-review | KEY_ACCOUNT | CARE    | 700
            cadence-new-business       | SME         | false | NEW_CUSTOMER       |       | 1     | 48     | CALL   | true  | monthly            | WELCOME     | CARE    | 600
            cadence-new-customer       | ORDINARY    | false | NEW_CUSTOMER       |       | 1     | 48     | SURVEY | false | monthly            |             | SURVEY  | 450
            cadence-weekly             | KEY_ACCOUNT | false | WEEKLY             | 7     | 0     | 72     | CALL   | true  | key-account-review | KEY_ACCOUNT | CARE    | 500
            cadence-review             | KEY_ACCOUNT | false | MONTHLY_REVIEW     | 31    | 0     | 336    | VISIT  | true  | key-account-review | KEY_ACCOUNT | CARE    | 550
            cadence-fortnightly        | SME         | false | FORTNIGHTLY        | 14    | 0     | 168    | SURVEY | false | monthly            |             | SURVEY  | 300
            cadence-monthly            | ORDINARY    | true  | MONTHLY            | 31    | 0     | 168    | SURVEY | false | monthly            |             | SURVEY  | 200
            cadence-nps                | KEY_ACCOUNT | true  | NPS                | 91    | 0     | 168    | SURVEY | false | nps-quarterly      |             | NPS     | 400
            cadence-first-shipment     | ORDINARY    | false | FIRST_SHIPMENT     |       | 0     | 72     | SURVEY | false | parcel-rating      |             | SURVEY  | 350
            cadence-anniversary        | SME         | false | ANNIVERSARY        |       | 0     | 48     | SURVEY | false | monthly            |             | MARKETING | 250
            cadence-none               | SME         | false | MONTHLY            |       | 0     | 0      | NONE   | false |                    |             | CARE    | 0
            cadence-none               | ORDINARY    | false | AT_RISK            |       | 0     | 0      | NONE   | false |                    |             | CARE    | 0
            cadence-none               | ORDINARY    | false | WEEKLY             |       | 0     | 0      | NONE   | false |                    |             | CARE    | 0
            """)
    void saysWhoIsContactedWhenAndHow(
            String rule,
            String type,
            boolean atRisk,
            String occasion,
            Integer every,
            int after,
            int within,
            String way,
            boolean named,
            String questionnaire,
            String skill,
            String purpose,
            int points) {
        var row = ask(type, atRisk, occasion);
        var expected = new HashMap<String, Object>();
        expected.put("everyDays", every);
        expected.put("afterDays", after);
        expected.put("withinHours", within);
        expected.put("way", way);
        expected.put("named", named);
        expected.put("questionnaire", questionnaire);
        expected.put("skill", skill);
        expected.put("purpose", purpose);
        expected.put("points", points);

        assertThat(row.rule()).isEqualTo(rule);
        assertThat(row.outputs()).isEqualTo(expected);
    }

    @Test
    void everyRowIsReachedBySomeCustomerOnSomeOccasion() {
        var reached = new HashSet<String>();
        for (var type : Set.of("ORDINARY", "SME", "KEY_ACCOUNT")) {
            for (var occasion : ContactOccasion.values()) {
                reached.add(ask(type, true, occasion.name()).rule());
                reached.add(ask(type, false, occasion.name()).rule());
            }
        }

        assertThat(Dmn.readModelFromFile(Path.of("dmn/cadence.dmn").toFile()).getModelElementsByType(Rule.class))
                .extracting(Rule::getId)
                .containsExactlyInAnyOrderElementsOf(reached);
    }

    private Decision.Row ask(String type, boolean atRisk, String occasion) {
        return tables.ask("cadence", Map.of("customerType", type, "atRisk", atRisk, "occasion", occasion))
                .answer();
    }
}
