package org.huifang.workflow.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two cells certainly let the same value pass. */
class CellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``            | \"P1\"",
                "``            | ``",
                "\"P1\",\"P2\" | \"P2\",\"P3\"",
                "not(\"P1\")   | \"P1\",\"P2\"",
                "not(\"P1\")   | not(\"P2\")",
                "true          | false,true",
                "null          | null,> 5",
                "> 5           | >= 6",
                "[1..5]        | 5",
                "[1..5)        | [0..1]",
                "< 4           | ]2..9]",
                "1,2,[7..9]    | 8",
                "contains(text, \"x\") | contains(text, \"x\")",
            })
    void meet(String one, String other) {
        assertThat(Cell.of(one, true).certainlyMeets(Cell.of(other, true))).isTrue();
        assertThat(Cell.of(other, true).certainlyMeets(Cell.of(one, true))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"P1\"        | \"P2\"",
                "not(\"P1\")   | \"P1\"",
                "true          | false",
                "> 5           | <= 5",
                "[1..5)        | 5",
                "> 1           | < 2",
                "[1..5]        | (5..9]",
                "null          | > 5",
                "contains(text, \"x\") | contains(text, \"y\")",
                "``            | contains(text, \"y\")",
                "not(5)        | 6",
            })
    void doNotMeetOrCannotBeTold(String one, String other) {
        assertThat(Cell.of(one, true).certainlyMeets(Cell.of(other, true))).isFalse();
        assertThat(Cell.of(other, true).certainlyMeets(Cell.of(one, true))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"> 1 | < 2", "(1..2) | 1.5"})
    void fractionsLieBetweenWholeNumbers(String one, String other) {
        assertThat(Cell.of(one, false).certainlyMeets(Cell.of(other, false))).isTrue();
    }
}
