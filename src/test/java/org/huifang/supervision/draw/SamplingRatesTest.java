package org.huifang.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each row of {@code dmn/review-sampling.dmn}, and which of two that fit comes first. */
@ApplicationTest
class SamplingRatesTest {

    @Autowired
    SamplingRates rates;

    @ParameterizedTest
    @CsvSource({
        "T1, P3, SOLVED, 400, 2, sampling-repeated-findings, 50",
        "T1, P3, SOLVED, 30, 2, sampling-repeated-findings, 50",
        "T1, P3, SOLVED, 400, 1, sampling-ordinary, 3",
        "T1, P3, SOLVED, 89, 0, sampling-new-agent, 30",
        "T1, P3, SOLVED, 90, 0, sampling-ordinary, 3",
        "T1, P1, SOLVED, 400, 0, sampling-urgent, 25",
        "T1, P3, NOT_SOLVED, 400, 0, sampling-not-solved, 25",
        "T1, P3, UNCONFIRMED, 400, 0, sampling-unconfirmed, 15",
        "CS4, P3, SOLVED, 400, 0, sampling-about-us, 30",
        "L1, P4, SOLVED, 400, 0, sampling-money, 10",
        "C2, P2, SOLVED, 400, 0, sampling-money, 10",
        "D4, P4, SOLVED, 400, 0, sampling-ordinary, 3"
    })
    void eachCaseHasItsRate(
            String category, String priority, String outcome, int tenure, int findings, String rule, int percent) {
        var answer = rates.of(new ClosedCase("HF", category, priority, outcome, "somebody", "00"), tenure, findings);

        assertThat(answer.answer().rule()).isEqualTo(rule);
        assertThat(SamplingRates.rateOf(answer)).isEqualTo(percent);
    }
}
