package org.huifang.workflow.model.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.huifang.workflow.contract.OneOf;
import org.huifang.workflow.model.finding.Findings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionReaderTest {

    private enum Promise {
        SOLUTION
    }

    /** What a published bean looks like. */
    private static final class Clock {
        public String dueAt(Object execution, @OneOf(Promise.class) String promise) {
            return promise;
        }
    }

    private final Findings findings = new Findings("a.bpmn");
    private final ExpressionReader reader = new ExpressionReader(
            Map.of("clock", Clock.class), Map.of("approved", Set.of(), "way", Set.of("CALL", "VISIT")), findings);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved",
                "!approved",
                "not approved",
                "way == 'CALL'",
                "way != \"VISIT\" && approved",
                "empty way or (approved and way eq 'CALL')",
                "clock.dueAt(execution, 'SOLUTION')",
                "execution.processBusinessKey"
            })
    void allows(String expression) {
        reader.read("Flow_A", expression);

        assertThat(findings.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refused",
                "way == 'LETTER'",
                "clock.dueAt(execution, 'DINNER')",
                "clock.notify(execution)",
                "clock.getClass()",
                "clock.dueAt(execution, 'SOLUTION').getClass()",
                "dataSource.connection",
                "execution.getVariable('x')",
                "execution.processEngineServices.repositoryService",
                "execution.processBusinessKey.getClass()",
                "''.getClass()",
                "approved.class",
                "way['class']",
                "{1, 2}",
                "approved ? 'a' : 'b'",
                "forName('x')",
                "way = 'CALL'",
                "execution",
                ""
            })
    void refuses(String expression) {
        reader.read("Flow_A", expression);

        assertThat(findings.all()).isNotEmpty().allSatisfy(finding -> assertThat(finding.element())
                .isEqualTo("Flow_A"));
    }
}
