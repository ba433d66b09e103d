package org.huifang.followup.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.huifang.followup.Finding;
import org.huifang.followup.callback.CallbackDisposition;
import org.huifang.followup.conduct.VisitResult;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of {@code dmn/follow-up-result.dmn}, on both sides of every threshold. */
@ApplicationTest
class FollowUpResultDecisionTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            MEASURE | POINTS | CODE          | CONFIDENCE | TYPE        | FINDING    | ROW
            CSAT    | 1      | WRITTEN       |            | ORDINARY    | PROBLEM    | result-csat-low
            CSAT    | 2      | SPOKEN        |            | KEY_ACCOUNT | PROBLEM    | result-csat-low
            CSAT    | 3      | WRITTEN       |            | ORDINARY    | FINE       | result-fine
            CSAT    | 3      | WRITTEN       |            | SME         | CALL       | result-csat-half
            CSAT    | 3      | WRITTEN       |            | KEY_ACCOUNT | CALL       | result-csat-half-key
            CSAT    | 3      | SPOKEN        |            | SME         | FINE       | result-fine
            CSAT    | 3      | SPOKEN        |            | KEY_ACCOUNT | FINE       | result-fine
            CSAT    | 4      | WRITTEN       |            | SME         | FINE       | result-fine
            NPS     | 0      | COMPLAINT     | 50         | ORDINARY    | PROBLEM    | result-nps-complains
            NPS     | 6      | CLAIM         | 50         | ORDINARY    | PROBLEM    | result-nps-complains
            NPS     | 6      | COMPLAINT     | 49         | ORDINARY    | FINE       | result-fine
            NPS     | 6      | WRITTEN       |            | ORDINARY    | FINE       | result-fine
            NPS     | 7      | COMPLAINT     | 99         | ORDINARY    | FINE       | result-fine
            CES     | 2      | WRITTEN       |            | ORDINARY    | PROBLEM    | result-ces-low
            CES     | 3      | WRITTEN       |            | ORDINARY    | FINE       | result-fine
            SOLVED  |        | YES           |            | ORDINARY    | FINE       | result-fine
            SOLVED  |        | PARTLY        |            | ORDINARY    | PROBLEM    | result-partly-solved
            SOLVED  |        | NO            |            | ORDINARY    | PROBLEM    | result-not-solved
            COMMENT |        | COMPLAINT     | 80         | ORDINARY    | PROBLEM    | result-comment-complains
            COMMENT |        | COMPLAINT     | 79         | ORDINARY    | FINE       | result-fine
            COMMENT |        | PRAISE        | 80         | ORDINARY    | PRAISE     | result-comment-praises
            COMMENT |        | PRAISE        | 79         | ORDINARY    | FINE       | result-fine
            COMMENT |        | SUGGESTION    | 99         | ORDINARY    | FINE       | result-fine
            CALL    |        | SOLVED        |            | ORDINARY    | FINE       | result-fine
            CALL    |        | NEW_PROBLEM   |            | ORDINARY    | PROBLEM    | result-call-problem
            CALL    |        | REFUSED       |            | SME         | REFUSED    | result-call-refused
            CALL    |        | NO_REPLY      |            | KEY_ACCOUNT | UNANSWERED | result-call-unreachable
            VISIT   |        | CONTENT       |            | KEY_ACCOUNT | FINE       | result-fine
            VISIT   |        | PROBLEM       |            | KEY_ACCOUNT | PROBLEM    | result-visit-problem
            VISIT   |        | PRAISE        |            | KEY_ACCOUNT | PRAISE     | result-visit-praise
            VISIT   |        | REFUSED       |            | KEY_ACCOUNT | REFUSED    | result-visit-refused
            VISIT   |        | NOT_MET       |            | KEY_ACCOUNT | CALL       | result-visit-nobody-met
            SILENCE |        | SUPPRESSED    |            | SME         | UNANSWERED | result-never-sent
            SILENCE |        | SENT          |            | SME         | CALL       | result-silence-sme
            SILENCE |        | SENT          |            | KEY_ACCOUNT | CALL       | result-silence-key
            SILENCE |        | SENT          |            | ORDINARY    | UNANSWERED | result-silence
            CHOICE  |        | DAMAGED       |            | ORDINARY    | FINE       | result-fine
            """)
    void judges(
            String measure, Integer points, String code, Integer confidence, String type, Finding finding, String row) {
        var answer = ask(measure, points, code, confidence, type);

        assertThat(answer.text("finding")).isEqualTo(finding.name());
        assertThat(answer.rule()).isEqualTo(row);
    }

    @Test
    void takesTheSameComplaintUpAgainWhenItIsNotSolved() {
        assertThat(ask("SOLVED", null, "NO", null, "ORDINARY").flag("reopen")).isTrue();
        assertThat(ask("CALL", null, "NOT_SOLVED", null, "ORDINARY").flag("reopen"))
                .isTrue();
        assertThat(ask("CSAT", 1, "WRITTEN", null, "ORDINARY").flag("reopen")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void neverCallsAgainBecauseOfACall(CallbackDisposition disposition) {
        for (var type : new String[] {"ORDINARY", "SME", "KEY_ACCOUNT"}) {
            assertThat(ask("CALL", null, disposition.name(), null, type).text("finding"))
                    .isNotEqualTo("CALL");
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryResultOfAVisit(VisitResult result) {
        var answer = ask("VISIT", null, result.name(), null, "KEY_ACCOUNT");

        assertThat(answer.rule().equals("result-fine")).isEqualTo(result == VisitResult.CONTENT);
    }

    private Decision.Row ask(String measure, Integer points, String code, Integer confidence, String type) {
        var inputs = new HashMap<String, Object>();
        inputs.put("measure", measure);
        inputs.put("points", points);
        inputs.put("code", code);
        inputs.put("confidence", confidence);
        inputs.put("customerType", type);
        return tables.ask("follow-up-result", inputs).answer();
    }
}
