package org.huifang.customer.file.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactWindowTest {

    /** 2026-03-06 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06T09:29, 2026-03-06T09:30",
        "2026-03-06T09:30, 2026-03-06T09:30",
        "2026-03-06T17:59, 2026-03-06T17:59",
        "2026-03-06T18:00, 2026-03-09T09:30",
        "2026-03-07T10:00, 2026-03-09T09:30",
        "2026-03-09T00:00, 2026-03-09T09:30"
    })
    void saysWhenACustomerMayNextBeReached(LocalDateTime moment, LocalDateTime admitted) {
        var window = window("09:30", "18:00", "MON TUE WED THU FRI");

        assertThat(window.nextAdmitted(moment)).isEqualTo(admitted);
        assertThat(window.admits(moment)).isEqualTo(moment.equals(admitted));
    }

    @Test
    void admitsWholeDaysWhenOnlyDaysAreNamed() {
        var window = window(null, null, "SAT");

        assertThat(window.admits(LocalDateTime.parse("2026-03-07T00:00"))).isTrue();
        assertThat(window.admits(LocalDateTime.parse("2026-03-07T23:59"))).isTrue();
        assertThat(window.admits(LocalDateTime.parse("2026-03-08T12:00"))).isFalse();
    }

    @Test
    void isNoneWithoutAWish() {
        assertThat(FileContent.empty().contactWindow()).isEmpty();
    }

    private static ContactWindow window(String from, String until, String days) {
        var values = new EnumMap<FileField, String>(FileField.class);
        values.put(FileField.CONTACT_FROM, from);
        values.put(FileField.CONTACT_UNTIL, until);
        values.put(FileField.CONTACT_DAYS, days);
        return FileContent.empty().with(values).contactWindow().orElseThrow();
    }
}
