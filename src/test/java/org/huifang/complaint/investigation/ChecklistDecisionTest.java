package org.huifang.complaint.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code dmn/investigation-checklist.dmn}, one row per rule, with every category that has the step. */
@ApplicationTest
class ChecklistDecisionTest {

    private static final List<String> CATEGORIES = List.of(
            "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "T1", "T2", "T3", "T4", "T5", "L1", "L2", "L3", "L4",
            "M1", "M2", "M3", "M4", "M5", "R1", "R2", "R3", "R4", "R5", "F1", "F2", "C1", "C2", "CS1", "CS2", "CS3",
            "CS4", "X1", "X2", "I1", "K1", "N1", "N2", "N3");

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            STEP                | REQUIRED | ANSWERED | CATEGORIES
            TRACK_CHECKED       | true     | PARCEL   | D1 D3 D6 D7 D8 T1 T2 T3 T4 T5 L1
            SIGNATURE_CHECKED   | true     |          | D1 D6 L1
            COURIER_HEARD       | true     |          | D1 D2 D3 D4 D5 D7 D9 T2 F2
            CONSENT_CHECKED     | true     |          | D2 D3 D7 D8 D9
            SEARCHED            | true     |          | D1 T3 T4 L1
            DELAY_CAUSE_FOUND   | true     |          | T1 T2 T4 T5
            VALUE_PROVEN        | false    |          | T4 T5 L1 L2 L3 L4 M2 M3
            PHOTOS_SEEN         | true     |          | L2 L3 M1 M2 M3 M4 M5
            GOODS_ISOLATED      | true     |          | M4 X2
            SAFETY_SECURED      | true     |          | D5 X2
            FEES_RECKONED       | true     |          | D9 R4 F1 F2 C1 C2
            PICKUP_CHECKED      | true     |          | R1 R2 R3 R5
            ACCESS_CHECKED      | true     |          | D6 X1
            REVIEWED_BY_ANOTHER | true     |          | L4 CS2 CS4
            CONTRACT_CHECKED    | true     |          | I1 K1
            """)
    void asksForTheStepInTheseCategoriesAndNoOthers(String step, boolean required, String answered, String categories) {
        var expected = List.of(categories.split(" "));

        assertThat(CATEGORIES).allSatisfy(category -> {
            var rows = stepsOf(category).stream()
                    .filter(row -> row.text("step").equals(step))
                    .toList();
            assertThat(rows).as(category).hasSize(expected.contains(category) ? 1 : 0);
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.flag("required")).isEqualTo(required);
                assertThat(row.text("answeredBy")).isEqualTo(answered);
                assertThat(row.text("zh")).isNotBlank();
                assertThat(row.text("en")).isNotBlank();
            });
        });
    }

    @Test
    void asksForAtLeastOneStepWhateverItIs() {
        for (var category : new String[] {"CS1", "CS3", "N1", "N2", "N3", "Z9", null}) {
            assertThat(stepsOf(category)).singleElement().satisfies(row -> {
                assertThat(row.text("step")).isEqualTo("HISTORY_READ");
                assertThat(row.flag("required")).isFalse();
            });
        }
    }

    private List<Decision.Row> stepsOf(String category) {
        var inputs = new HashMap<String, Object>();
        inputs.put("category", category);
        return tables.ask("investigation-checklist", inputs).rows();
    }
}
