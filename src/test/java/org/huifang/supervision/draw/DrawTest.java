package org.huifang.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The draw is random to whoever looks at it beforehand, and the same to whoever reckons it again. */
class DrawTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void theSameIsDrawnTheSame() {
        var draw = Draw.of(DAY, "HF26-00000042-5", "ab12");

        // sha256("2026-11-22 HF26-00000042-5 ab12"), its first 53 bits over 2^53, by another program
        assertThat(draw).isEqualTo(0.4863783374171694);
        assertThat(Draw.of(DAY, "HF26-00000042-5", "ab12")).isEqualTo(draw);
    }

    @Test
    void dayNumberAndTheEntryThatClosedItEachChangeIt() {
        var draw = Draw.of(DAY, "HF26-00000042-5", "ab12");

        assertThat(Draw.of(DAY.plusDays(1), "HF26-00000042-5", "ab12")).isNotEqualTo(draw);
        assertThat(Draw.of(DAY, "HF26-00000043-4", "ab12")).isNotEqualTo(draw);
        assertThat(Draw.of(DAY, "HF26-00000042-5", "ab13")).isNotEqualTo(draw);
    }

    @Test
    void theShareFollowsTheRate() {
        for (var percent : new int[] {3, 10, 30, 50}) {
            var drawn = IntStream.range(0, 100_000)
                    .mapToDouble(i -> Draw.of(DAY, "HF26-%08d".formatted(i), Integer.toHexString(i)))
                    .filter(draw -> draw < percent / 100.0)
                    .count();

            // four standard deviations of the binomial
            var spread = 4 * Math.sqrt(100_000 * percent / 100.0 * (1 - percent / 100.0));
            assertThat((double) drawn).isBetween(1_000.0 * percent - spread, 1_000.0 * percent + spread);
        }
    }
}
