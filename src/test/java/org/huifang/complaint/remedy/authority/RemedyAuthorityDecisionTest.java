package org.huifang.complaint.remedy.authority;

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

/** Who must approve by {@code dmn/remedy-authority.dmn}; an empty cell means nobody any more. */
@ApplicationTest
class RemedyAuthorityDecisionTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            YUAN     | ROLE         | SECOND | APPROVER
            0        | AGENT        | false  |
            100.00   | AGENT        | false  |
            100.01   | AGENT        | false  | team-leads
            500.00   | AGENT        | false  | team-leads
            500.00   | TEAM_LEAD    | false  |
            500.01   | TEAM_LEAD    | false  | area-managers
            500.01   | AGENT        | false  | area-managers
            3000.00  | AREA         | false  |
            3000.01  | AREA         | false  | claims-leads
            3000.01  | AGENT        | false  | claims-leads
            10000.00 | CLAIMS_LEAD  | false  | finance
            10000.00 | CLAIMS_LEAD  | true   |
            10000.00 | HEADQUARTERS | false  | finance
            10000.01 | CLAIMS_LEAD  | false  | headquarters
            10000.01 | CLAIMS_LEAD  | true   | headquarters
            10000.01 | AGENT        | false  | headquarters
            10000.01 | HEADQUARTERS | false  | legal
            10000.01 | HEADQUARTERS | true   |
            """)
    void asksTheLevelThatTheAmountNeedsAndTwoPersonsAtTheTop(
            String yuan, String role, boolean second, String approver) {
        var answer = ask(Map.of("amountCents", cents(yuan), "role", role, "secondSigned", second));

        assertThat(answer.text("approverGroup")).isEqualTo(approver);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            WHY                         | YUAN    | ROLE        | FIT   | PAYMENTS | MONTH    | BUDGET | APPROVER
            out of policy               | 50.00   | AGENT       | false | 0        | 50.00    | 1      | team-leads
            a refusal of what is owed   | 0       | AGENT       | false | 0        | 0        | 1      | team-leads
            out of policy, team lead    | 500.00  | TEAM_LEAD   | false | 0        | 500.00   | 1      | area-managers
            third payment in 90 days    | 50.00   | AGENT       | true  | 2        | 50.00    | 1      |
            fourth payment in 90 days   | 50.00   | AGENT       | true  | 3        | 50.00    | 1      | team-leads
            apology after many payments | 0       | AGENT       | true  | 9        | 0        | 1      |
            agent's month is full       | 50.00   | AGENT       | true  | 0        | 3000.00  | 1      |
            agent's month is exceeded   | 50.00   | AGENT       | true  | 0        | 3000.01  | 1      | team-leads
            team lead's month is full   | 50.00   | TEAM_LEAD   | true  | 0        | 10000.00 | 1      |
            team lead's month exceeded  | 500.00  | TEAM_LEAD   | true  | 0        | 10000.01 | 1      | area-managers
            area's month is exceeded    | 3000.00 | AREA        | true  | 0        | 50000.01 | 1      | claims-leads
            the budget is used up       | 9000.00 | CLAIMS_LEAD | true  | 0        | 90000.00 | 100    | finance
            the budget is exceeded      | 9000.00 | CLAIMS_LEAD | true  | 0        | 90000.00 | 101    | headquarters
            two reasons, one level      | 50.00   | AGENT       | false | 9        | 9000.00  | 101    | team-leads
            """)
    void goesUpOneLevelWhenSomethingSpeaksForIt(
            String why,
            String yuan,
            String role,
            boolean fit,
            int payments,
            String month,
            int budget,
            String approver) {
        var answer = ask(Map.of(
                "amountCents", cents(yuan),
                "role", role,
                "policyFit", fit,
                "paymentsIn90Days", payments,
                "monthTotalCents", cents(month),
                "budgetPercent", budget));

        assertThat(answer.text("approverGroup")).as(why).isEqualTo(approver);
    }

    @ParameterizedTest
    @CsvSource({
        "0, AGENT, team-leads",
        "50.00, AGENT, team-leads",
        "500.00, TEAM_LEAD, team-leads",
        "3000.00, AREA, area-managers",
        "10000.00, CLAIMS_LEAD, claims-leads",
        "10000.01, HEADQUARTERS, headquarters"
    })
    void neverLetsTheOutletComplainedAboutDecideAlone(String yuan, String role, String approver) {
        var answer = ask(Map.of("amountCents", cents(yuan), "role", role, "handlerInvolved", true));

        assertThat(answer.text("approverGroup")).isEqualTo(approver);
    }

    @Test
    void letsAgentsRefundAnyFreightAndGiveTheVoucherOfGoodwill() {
        var freight = ask(Map.of("amountCents", 90_000L, "freightRefund", true));
        var voucher = ask(Map.of("amountCents", 1000L, "automaticGoodwill", true));
        var larger = ask(Map.of("amountCents", 1001L, "automaticGoodwill", true));

        assertThat(freight.text("approverGroup")).isNull();
        assertThat(voucher.number("levelNeeded")).isZero();
        assertThat(larger.number("levelNeeded")).isOne();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "79, 0", "80, 80", "94, 80", "95, 95", "100, 95", "130, 95"})
    void raisesAlarmAtEightyAndNinetyFivePercentOfTheBudget(int percent, int alarm) {
        var answer = tables.ask("remedy-budget-alarm", Map.of("budgetPercent", percent));

        assertThat(answer.answer().number("alarm")).isEqualTo(alarm);
    }

    @Test
    void provesWhichRowsOfWhichTableSaidSo() {
        var decision = tables.ask("remedy-authority", inputs(Map.of("amountCents", 20_000L)));

        assertThat(decision.rules())
                .containsExactlyInAnyOrder("level-team-lead", "raise-nothing", "authority-ask-team-lead");
    }

    @Test
    void asksTheTopWhenItKnowsNothing() {
        assertThat(tables.ask("remedy-authority", new HashMap<>()).answer().text("approverGroup"))
                .isEqualTo("headquarters");
    }

    private Decision.Row ask(Map<String, Object> known) {
        return tables.ask("remedy-authority", inputs(known)).answer();
    }

    private static Map<String, Object> inputs(Map<String, Object> known) {
        var inputs = new HashMap<String, Object>(Map.of(
                "automaticGoodwill", false,
                "freightRefund", false,
                "policyFit", true,
                "paymentsIn90Days", 0,
                "role", "AGENT",
                "monthTotalCents", 0L,
                "budgetPercent", 0,
                "handlerInvolved", false,
                "secondSigned", false));
        inputs.putAll(known);
        return inputs;
    }

    private static long cents(String yuan) {
        return new java.math.BigDecimal(yuan).movePointRight(2).longValueExact();
    }
}
