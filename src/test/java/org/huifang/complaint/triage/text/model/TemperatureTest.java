package org.huifang.complaint.triage.text.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemperatureTest {

    private static final List<Likely<String>> VERY_SURE = List.of(new Likely<>("A", 0.99), new Likely<>("B", 0.01));

    @Test
    void coolsClassifiersThatAreTooSure() {
        var temperature = Temperature.fit(answers(100), rightEvery(4, 100));

        assertThat(temperature).isGreaterThan(1);
        assertThat(Temperature.applied(VERY_SURE, temperature).get(0).confidence())
                .isCloseTo(0.75, within(0.01));
    }

    @Test
    void leavesTheOrderAsItIs() {
        assertThat(Temperature.applied(VERY_SURE, 4)).extracting(Likely::value).containsExactly("A", "B");
    }

    private static List<List<Likely<String>>> answers(int count) {
        return Collections.nCopies(count, VERY_SURE);
    }

    /** Of so many texts one is a B. */
    private static List<String> rightEvery(int period, int count) {
        var right = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            right.add(i % period == 0 ? "B" : "A");
        }
        return right;
    }
}
