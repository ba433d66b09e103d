package org.huifang.sla.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.huifang.sla.SlaMilestone;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.NoRuleMatched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of {@code dmn/escalation.dmn}. */
@ApplicationTest
class EscalationDecisionTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            MILESTONE       | PRIORITY | STEPS
            ACKNOWLEDGEMENT | P3       | DUE E2 team-leads
            NAMED_OWNER     | P3       | WARNING E2 team-leads, DUE E3 area-managers
            HUMAN_RESPONSE  | P3       | WARNING E2 team-leads, DUE E3 team-leads
            FIRST_RESPONSE  | P3       | WARNING E2 team-leads, DUE E3 area-managers
            RESOLUTION      | P1       | WARNING E2 team-leads, DUE E3 area-managers, PT4H E4 headquarters
            RESOLUTION      | P2       | WARNING E2 team-leads, DUE E3 area-managers
            REMEDY          | P4       | WARNING E2 team-leads, DUE E3 area-managers
            CALLBACK        | P2       | WARNING E2 team-leads, DUE E3 area-managers
            NEXT_UPDATE     | P3       | WARNING E1 agent, 90 % E0 customer, DUE E3 area-managers
            LEGAL_LIMIT     | P3       | 50 % E1 agent, P5D E2 team-leads, 75 % E3 area-managers, DUE E4 headquarters
            """)
    void stepsByMilestone(String milestone, String priority, String steps) {
        assertThat(tables.ask("escalation", Map.of("milestone", milestone, "priority", priority))
                        .rows())
                .extracting(
                        row -> "%s E%d %s".formatted(row.text("moment"), row.number("level"), row.text("recipients")))
                .containsExactly(steps.split(", "));
    }

    @ParameterizedTest
    @EnumSource(SlaMilestone.class)
    void everyMilestoneHasEachLevelOnce(SlaMilestone milestone) {
        for (var priority : new String[] {"P1", "P2", "P3", "P4"}) {
            assertThat(tables.ask("escalation", Map.of("milestone", milestone.name(), "priority", priority))
                            .rows())
                    .extracting(row -> row.number("level"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void hasNoStepsForAMilestoneItDoesNotKnow() {
        assertThatThrownBy(() -> tables.ask("escalation", Map.of("milestone", "TEA", "priority", "P1")))
                .isInstanceOf(NoRuleMatched.class);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            AWAITING    | PRIORITY | LONGEST
            CUSTOMER    | P1       | PT24H
            CUSTOMER    | P3       | PT72H
            THIRD_PARTY | P1       | PT48H
            BRANCH      | P2       | PT4H
            BRANCH      | P3       | PT24H
            SOMEBODY    | P3       | PT24H
            """)
    void longestWaits(String awaiting, String priority, String longest) {
        assertThat(tables.ask("waiting", Map.of("awaiting", awaiting, "priority", priority))
                        .answer()
                        .text("longest"))
                .isEqualTo(longest);
    }
}
