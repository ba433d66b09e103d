package org.huifang.customer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.huifang.customer.parcel.Parcel.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParcelTest {

    private static final Instant PROMISED = Instant.parse("2026-03-02T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00:00Z, 0",
        "2026-03-02T10:00:00Z, 0",
        "2026-03-02T10:00:01Z, 1",
        "2026-03-03T10:00:00Z, 1",
        "2026-03-03T10:00:01Z, 2"
    })
    void countsDaysBegunAfterThePromise(Instant arrived, int days) {
        assertThat(parcel(State.DELIVERED, PROMISED, arrived).daysLate(Instant.parse("2026-04-01T00:00:00Z")))
                .isEqualTo(days);
        assertThat(parcel(State.IN_TRANSIT, PROMISED, null).daysLate(arrived)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"RETURNED", "LOST", "UNKNOWN"})
    void doesNotCountDaysOfWhatWillNotArrive(State state) {
        assertThat(parcel(state, PROMISED, null).daysLate(PROMISED.plusSeconds(900_000)))
                .isNull();
    }

    @Test
    void doesNotKnowHowLateItIsWithoutAPromiseOrADelivery() {
        assertThat(parcel(State.IN_TRANSIT, null, null).daysLate(PROMISED)).isNull();
        assertThat(parcel(State.DELIVERED, PROMISED, null).daysLate(PROMISED.plusSeconds(900_000)))
                .isNull();
    }

    @Test
    void isNeverFetchedInTheFuture() {
        var parcel = parcel(State.POSTED, null, null);

        assertThat(parcel.fetchedBy(PROMISED.plusSeconds(1)).fetchedAt()).isEqualTo(PROMISED);
        assertThat(parcel.fetchedBy(PROMISED.minusSeconds(1)).fetchedAt()).isEqualTo(PROMISED.minusSeconds(1));
    }

    private static Parcel parcel(State state, Instant promised, Instant delivered) {
        return new Parcel(
                "YT1", PROMISED, null, state, null, promised, delivered, null, null, null, null, null, null, null,
                List.of());
    }
}
