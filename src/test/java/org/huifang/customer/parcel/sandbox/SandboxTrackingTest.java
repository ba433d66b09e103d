package org.huifang.customer.parcel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.huifang.customer.parcel.Parcel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.server.ResponseStatusException;

class SandboxTrackingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:30:00Z");
    private static final String TOKEN = "Bearer test";

    private SandboxTracking sandbox;

    @BeforeEach
    void open() throws IOException {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        sandbox = new SandboxTracking(json, Clock.fixed(NOW, ZoneOffset.UTC), "test");
    }

    @ParameterizedTest
    @CsvSource({
        "YT8800000000011, DELIVERED, SIGNED_BY_RECIPIENT",
        "YT8800000000029, DELIVERED, SIGNED_BY_ANOTHER",
        "YT8800000000037, DELIVERED, SIGNED_BY_RECIPIENT",
        "YT8800000000045, IN_TRANSIT, ARRIVED",
        "YT8800000000053, IN_TRANSIT, DEPARTED",
        "YT8800000000061, LOST, LOSS_CONFIRMED",
        "YT8800000000079, DELIVERED, SIGNED_BY_RECIPIENT",
        "YT8800000000087, IN_TRANSIT, HELD",
        "YT8800000000095, RETURNED, RETURNED",
        "YT8800000000102, OUT_FOR_DELIVERY, OUT_FOR_DELIVERY",
        "SF8800000000110, IN_TRANSIT, ARRIVED",
        "YT8800000000128, IN_TRANSIT, MISSORTED",
        "YT8800000000136, DELIVERED, PUT_IN_LOCKER",
        "YT8800000000144, POSTED, PICKED_UP"
    })
    void tellsTheRecordedStoryInOrder(String waybill, Parcel.State state, String lastEvent) {
        var told = sandbox.about(waybill, TOKEN);

        assertThat(told.state()).isEqualTo(state.name());
        assertThat(told.track()).isSortedAccordingTo(Comparator.comparing(Answer.Scan::at));
        assertThat(told.track().get(told.track().size() - 1).event()).isEqualTo(lastEvent);
        assertThat(told.track().get(told.track().size() - 1).at()).isBefore(NOW);
    }

    @Test
    void hasAParcelThatStandsStillForMoreThan72Hours() {
        var track = sandbox.about("YT8800000000053", TOKEN).track();

        assertThat(Duration.between(track.get(track.size() - 1).at(), NOW)).isGreaterThan(Duration.ofHours(72));
    }

    @ParameterizedTest
    @CsvSource({"YT8800000000404, 404", "YT8800000000503, 503", "NODIGITS, 404"})
    void refusesAsRecorded(String waybill, int status) {
        assertThatThrownBy(() -> sandbox.about(waybill, TOKEN))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(status));
    }

    @Test
    void asksForTheToken() {
        for (var wrong : Arrays.asList(null, "", "Bearer other")) {
            assertThatThrownBy(() -> sandbox.about("YT8800000000011", wrong))
                    .isInstanceOf(ResponseStatusException.class)
                    .hasMessageContaining("401");
        }
    }

    @Test
    void tellsTheSameOfAnyOtherWaybillWheneverItIsAsked() {
        var told = IntStream.range(0, 100)
                .mapToObj(i -> "YT77000000%05d".formatted(i * 37))
                .map(waybill -> {
                    assertThat(sandbox.about(waybill, TOKEN)).isEqualTo(sandbox.about(waybill, TOKEN));
                    return sandbox.about(waybill, TOKEN);
                })
                .toList();

        assertThat(told).extracting(Answer::state).contains("DELIVERED", "IN_TRANSIT", "LOST", "RETURNED", "POSTED");
        assertThat(told).extracting(Answer::freightCents).allMatch(cents -> cents >= 800 && cents < 1800);
    }
}
