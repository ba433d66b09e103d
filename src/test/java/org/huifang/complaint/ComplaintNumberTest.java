package org.huifang.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComplaintNumberTest {

    private static final Instant IN_2026 = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void readsAsYearRunningNumberAndCheckDigit() {
        assertThat(ComplaintNumber.of(IN_2026, 42).value()).matches("HF26-00000042-\\d");
    }

    @Test
    void growsBeyondEightDigits() {
        assertThat(ComplaintNumber.of(IN_2026, 1_234_567_890L).value()).startsWith("HF26-1234567890-");
    }

    @Test
    void refusesEverySingleWrongDigit() {
        var number = ComplaintNumber.of(IN_2026, 1234).value();
        for (int position : new int[] {2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 14}) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = number.substring(0, position) + digit + number.substring(position + 1);
                if (!typed.equals(number)) {
                    assertThatThrownBy(() -> new ComplaintNumber(typed)).isInstanceOf(UnknownComplaint.class);
                }
            }
        }
    }

    @Test
    void refusesSwappedNeighbours() {
        for (long running = 10; running < 2000; running++) {
            var number = ComplaintNumber.of(IN_2026, running).value();
            var swapped = number.substring(0, 11) + number.charAt(12) + number.charAt(11) + number.substring(13);
            if (!swapped.equals(number)) {
                assertThatThrownBy(() -> new ComplaintNumber(swapped)).isInstanceOf(UnknownComplaint.class);
            }
        }
    }

    @Test
    void isFoundInTheSubjectOfAReply() {
        var number = ComplaintNumber.of(IN_2026, 42);

        assertThat(ComplaintNumber.findIn("回复：关于您的反馈 " + number + " 的处理方案")).contains(number);
        assertThat(ComplaintNumber.findIn("HF26-00000042-0 and HF26-00000042-1"))
                .isEmpty();
    }
}
