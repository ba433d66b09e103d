package org.huifang.insight.warning.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was measured, as people read it. */
class MeasuredWordsTest {

    @ParameterizedTest
    @CsvSource({
        "chance, 7.323E-12, 偶然概率 Chance: < 0.001",
        "chance, 0, 偶然概率 Chance: < 0.001",
        "chance, 0.04123, 偶然概率 Chance: 0.041",
        "expected, 5.0, 通常 Usual: 5.0",
        "drift, 0, 累积证据 Evidence for twice as many: 0.0",
        "value, 2.1E-4, 数值 Value: < 0.001",
        "change, -15.0, 变化（分） Change in points: -15.0",
        "rate, 1.234E7, 每百万件 Per million: 12340000"
    })
    void numbersArePlain(String figure, double number, String said) {
        assertThat(MeasuredWords.of(figure, number)).isEqualTo(said);
    }
}
