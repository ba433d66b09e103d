package org.huifang.complaint.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code dmn/taxonomy.dmn} and {@code dmn/routing.dmn} say of every category. */
@ApplicationTest
class CategoryDecisionTest {

    private static final Map<String, String> DEPARTMENTS = Map.of(
            "OUT-D", "outlet-delivery",
            "OUT-P", "outlet-pickup",
            "TRN", "transit",
            "CLM", "claims",
            "CS", "customer-service",
            "FIN", "finance",
            "IT", "it",
            "SEC", "security",
            "KAM", "key-accounts",
            "INTL", "international");

    @Autowired
    DecisionTables tables;

    @Autowired
    Taxonomy taxonomy;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            CATEGORY | CLASS            | DEPARTMENT | SEVERITY
            D1       | DELIVERY         | OUT-D      | 3
            D2       | DELIVERY         | OUT-D      | 2
            D3       | DELIVERY         | OUT-D      | 2
            D4       | DELIVERY         | OUT-D      | 2
            D5       | DELIVERY         | SEC        | 4
            D6       | DELIVERY         | OUT-D      | 3
            D7       | DELIVERY         | OUT-D      | 2
            D8       | DELIVERY         | OUT-D      | 2
            D9       | DELIVERY         | OUT-D      | 2
            T1       | DELAY            | TRN        | 2
            T2       | DELAY            | OUT-D      | 2
            T3       | DELAY            | TRN        | 2
            T4       | DELAY            | CLM        | 3
            T5       | DELAY            | TRN        | 3
            L1       | LOSS             | CLM        | 3
            L2       | LOSS             | CLM        | 3
            L3       | LOSS             | CLM        | 3
            L4       | LOSS             | CLM        | 3
            M1       | DAMAGE           | OUT-D      | 1
            M2       | DAMAGE           | CLM        | 2
            M3       | DAMAGE           | CLM        | 3
            M4       | DAMAGE           | SEC        | 4
            M5       | DAMAGE           | CLM        | 2
            R1       | COLLECTION       | OUT-P      | 2
            R2       | COLLECTION       | OUT-P      | 2
            R3       | COLLECTION       | OUT-P      | 2
            R4       | COLLECTION       | OUT-P      | 1
            R5       | COLLECTION       | SEC        | 2
            F1       | OVERCHARGE       | FIN        | 2
            F2       | OVERCHARGE       | FIN        | 3
            C1       | CASH_ON_DELIVERY | FIN        | 3
            C2       | CASH_ON_DELIVERY | FIN        | 3
            CS1      | OTHER            | CS         | 2
            CS2      | OTHER            | CS         | 2
            CS3      | OTHER            | IT         | 1
            CS4      | OTHER            | CS         | 3
            X1       | OTHER            | SEC        | 4
            X2       | OTHER            | SEC        | 4
            I1       | OTHER            | INTL       | 2
            K1       | OTHER            | KAM        | 3
            N1       | OTHER            | CS         | 1
            N2       | OTHER            | CS         | 1
            N3       | OTHER            | CS         | 1
            """)
    void hasClassSeverityAndDepartment(String category, String officialClass, String department, int severity) {
        var described = taxonomy.about(category).answer();

        assertThat(taxonomy.knows(category)).isTrue();
        assertThat(described.text("officialClass")).isEqualTo(officialClass);
        assertThat(described.number("severity")).isEqualTo(severity);
        assertThat(route(category, "ORDINARY").text("department")).isEqualTo(DEPARTMENTS.get(department));
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
            CATEGORY, CUSTOMER,    SKILL
            L4,       ORDINARY,    CLAIMS_LEAD
            CS4,      ORDINARY,    SERVICE_LEAD
            CS4,      KEY_ACCOUNT, SERVICE_LEAD
            CS1,      SME,         SERVICE
            CS1,      KEY_ACCOUNT, ACCOUNT_MANAGEMENT
            CS2,      KEY_ACCOUNT, ACCOUNT_MANAGEMENT
            """)
    void asksForAPersonWhoMayDecideIt(String category, String customerType, String skill) {
        assertThat(route(category, customerType).text("skill")).isEqualTo(skill);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
            CATEGORY, INVOLVED
            D1,       DELIVERY_OUTLET
            T2,       DELIVERY_OUTLET
            D4,       COURIER
            D5,       COURIER
            F2,       COURIER
            C1,       COURIER
            R1,       PICKUP_OUTLET
            F1,       PICKUP_OUTLET
            M1,       NONE
            L1,       NONE
            T1,       NONE
            CS4,      NONE
            Z9,       NONE
            """)
    void saysWhoIsComplainedAbout(String category, String involved) {
        assertThat(route(category, "ORDINARY").text("involved")).isEqualTo(involved);
    }

    @ParameterizedTest
    @CsvSource({"Z9", "t1", "''", "T"})
    void leavesWhatIsNoCategoryToCustomerService(String category) {
        assertThat(taxonomy.knows(category)).isFalse();
        assertThat(route(category, "ORDINARY").text("department")).isEqualTo("customer-service");
    }

    @Test
    void leavesWhatHasNoCategoryToCustomerService() {
        assertThat(taxonomy.knows(null)).isFalse();
        assertThat(route(null, null).text("department")).isEqualTo("customer-service");
    }

    private Decision.Row route(String category, String customerType) {
        var inputs = new HashMap<String, Object>();
        inputs.put("category", category);
        inputs.put("region", null);
        inputs.put("customerType", customerType);
        return tables.ask("routing", inputs).answer();
    }
}
