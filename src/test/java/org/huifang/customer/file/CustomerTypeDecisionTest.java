package org.huifang.customer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.DecisionTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Types of {@code dmn/customer-type.dmn}; an empty cell is a fact nobody told us. */
@ApplicationTest
class CustomerTypeDecisionTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            PARCELS | CONTRACT | BUSINESS | TOP   | TYPE        | RULE
                    |          |          | false | ORDINARY    | type-ordinary
            0       | false    | false    | false | ORDINARY    | type-ordinary
            9       | false    | false    | false | ORDINARY    | type-ordinary
            10      | false    | false    | false | SME         | type-sme-volume
            10      |          | true     | false | SME         | type-sme-volume
            999     | false    | true     | false | SME         | type-sme-volume
            9       | false    | true     | false | SME         | type-sme-business
                    |          | true     | false | SME         | type-sme-business
            1000    | false    | false    | false | KEY_ACCOUNT | type-key-volume
            9       | true     | false    | false | KEY_ACCOUNT | type-key-contract
            9       | false    | false    | true  | KEY_ACCOUNT | type-key-value
            """)
    void decidesTypeByValueFacts(
            Integer parcels, Boolean contract, Boolean business, boolean top, String type, String rule) {
        var inputs = new HashMap<String, Object>();
        inputs.put("parcelsPerMonth", parcels);
        inputs.put("contract", contract);
        inputs.put("business", business);
        inputs.put("topValue", top);

        var answer = tables.ask("customer-type", inputs).answer();

        assertThat(answer.text("customerType")).isEqualTo(type);
        assertThat(answer.rule()).isEqualTo(rule);
    }
}
