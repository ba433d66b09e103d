package org.huifang.selfservice.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.visitor.LinkKey;
import org.junit.jupiter.api.Test;

/** What opens a case, and everything that only looks like it. */
class StatusLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final ComplaintNumber NUMBER = new ComplaintNumber("HF26-00000042-9");
    private static final AccessCodes CODES = new AccessCodes(key("first secret of 32 characters..."));

    private final StatusLinks links = links("first secret of 32 characters...");

    private static LinkKey key(String secret) {
        var key = new LinkKey(null, Clock.systemUTC(), secret);
        key.afterSingletonsInstantiated();
        return key;
    }

    private static StatusLinks links(String secret) {
        return new StatusLinks(
                key(secret), CODES, "https://care.example", HALF_A_YEAR, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void saysWhichCaseItOpensAndUntilWhen() {
        var reading = links.read(links.token(NUMBER, NOW.plus(HALF_A_YEAR)));

        assertThat(reading.number()).isEqualTo("HF26-00000042-9");
        assertThat(reading.isGoodAt(NOW.plus(HALF_A_YEAR).minusSeconds(1))).isTrue();
        assertThat(reading.isGoodAt(NOW.plus(HALF_A_YEAR))).isFalse();
    }

    @Test
    void isShortAndNamesTheCustomersWays() {
        var access = links.of(NUMBER.value()).orElseThrow();

        assertThat(access.link())
                .startsWith("https://care.example/c/")
                .hasSize("https://care.example/c/".length() + 32);
        assertThat(access.page()).isEqualTo("https://care.example/status");
        assertThat(access.code()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void isNotMadeForWhatIsNoComplaint() {
        assertThat(links.of("FU26-00000001")).isEmpty();
    }

    @Test
    void isWorthNothingOnceACharacterIsChanged() {
        var token = links.token(NUMBER, NOW.plus(HALF_A_YEAR));
        for (var position = 0; position < token.length(); position++) {
            var other = token.charAt(position) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, position) + other + token.substring(position + 1);
            assertThat(links.read(forged).genuine()).as(forged).isFalse();
        }
    }

    @Test
    void isWorthNothingUnderAnotherKeyOrMutilated() {
        var token = links.token(NUMBER, NOW.plus(HALF_A_YEAR));

        assertThat(links("second secret of 32 characters..").read(token).genuine())
                .isFalse();
        for (var text : new String[] {"", "x", token + "A", token.substring(1), "../../etc/passwd", "中文", "%00"}) {
            assertThat(links.read(text).genuine()).as(text).isFalse();
        }
    }

    @Test
    void codesFitTheirNumberHoweverTheyAreTyped() {
        var code = CODES.of(NUMBER);

        assertThat(CODES.fits(NUMBER.value(), " " + code.toLowerCase().replace("-", " ") + " "))
                .isTrue();
        assertThat(CODES.fits("HF26-00000043-8", code)).isFalse();
        assertThat(CODES.fits(NUMBER.value(), "")).isFalse();
    }

    @Test
    void codesOfNeighboursHaveNothingInCommon() {
        var codes = new HashSet<String>();
        IntStream.range(0, 500)
                .mapToObj("HF26-%08d"::formatted)
                .filter(number -> CODES.fits(number, CODES.of(NUMBER)))
                .forEach(codes::add);

        assertThat(codes).isEmpty();
    }
}
