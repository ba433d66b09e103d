package org.huifang.followup.survey.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.huifang.followup.survey.link.StepPasses.Step;
import org.huifang.startup.CannotStart;
import org.huifang.visitor.LinkKey;
import org.huifang.visitor.LinkKeyRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SurveyLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:15:00Z");
    private static final UUID ID = UUID.fromString("6f1c1f6e-7b1d-4c8e-9a55-2f4f0d3b9c11");

    private final SurveyLinks links = new SurveyLinks(key("a".repeat(32)), "https://care.example.org");
    private final StepPasses passes = new StepPasses(key("a".repeat(32)));

    private static LinkKey key(String secret) {
        var key = new LinkKey(null, Clock.systemUTC(), secret);
        key.afterSingletonsInstantiated();
        return key;
    }

    @Test
    void fitsIntoAMessageAndLeadsBackToItsInvitation() {
        var link = links.to(ID, NOW);

        assertThat(link).matches("https://care\\.example\\.org/s/[A-Za-z0-9_-]{40}");
        var reading = links.read(link.substring(link.lastIndexOf('/') + 1));
        assertThat(reading.id()).isEqualTo(ID);
        assertThat(reading.endsAt()).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(reading.isGoodAt(NOW.plusSeconds(2_699))).isTrue();
        assertThat(reading.isGoodAt(NOW.plusSeconds(2_700))).isFalse();
    }

    @Test
    void isNotGenuineWithAnyCharacterChanged() {
        var token = links.token(ID, NOW);

        for (var at = 0; at < token.length(); at++) {
            var other = token.charAt(at) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(links.read(forged).genuine()).as(forged).isFalse();
        }
    }

    @Test
    void isNotGenuineUnderAnotherKey() {
        var foreign = new SurveyLinks(key("b".repeat(32)), "").token(ID, NOW);

        assertThat(links.read(foreign).genuine()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "../../etc", "中文", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAA=="})
    void takesAnyTextForALinkThatIsNotGenuine(String text) {
        assertThat(links.read(text).genuine()).isFalse();
    }

    @Test
    void passesHoldForTheirStepTheirInvitationAndTheirTime() {
        var pass = passes.issue(Step.CONFIRM, ID, NOW);

        assertThat(passes.holds(Step.CONFIRM, ID, pass, NOW.plusSeconds(3_599))).isTrue();
        assertThat(passes.holds(Step.CONFIRM, ID, pass, NOW.plusSeconds(3_600))).isFalse();
        assertThat(passes.holds(Step.ANSWER, ID, pass, NOW)).isFalse();
        assertThat(passes.holds(Step.CONFIRM, UUID.randomUUID(), pass, NOW)).isFalse();
        assertThat(passes.holds(Step.CONFIRM, ID, pass.substring(1), NOW)).isFalse();
        assertThat(passes.holds(Step.CONFIRM, ID, "B" + pass.substring(1), NOW)).isFalse();
        assertThat(passes.holds(Step.CONFIRM, ID, null, NOW)).isFalse();
    }

    @Test
    void aLinkIsNoPass() {
        assertThat(passes.holds(Step.CONFIRM, ID, links.token(ID, NOW), NOW)).isFalse();
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatThrownBy(() -> new LinkKey(null, Clock.systemUTC(), "a".repeat(31)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("huifang.survey.key must have at least 32 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "                                ", "short"})
    void anEngineNodeRefusesToStartWithoutAKeyOfItsOwners(String key) {
        var refusal = new LinkKeyRefusal();
        refusal.setEnvironment(new MockEnvironment().withProperty("HUIFANG_SURVEY_KEY", key));

        assertThatThrownBy(() -> refusal.postProcessBeanFactory(null))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("HUIFANG_SURVEY_KEY");
    }
}
