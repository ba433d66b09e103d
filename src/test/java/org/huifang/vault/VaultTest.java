package org.huifang.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huifang.audit.ErasedWords;
import org.huifang.startup.CannotStart;
import org.huifang.vault.Blinded.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class VaultTest {

    private static final Place NAME = new Place("customer", "name");
    private static final Place PHONE = new Place("customer", "phone");
    private static final Place RAW = new Place("inbound_message", "raw");
    private static final String SAID = "王芳 said: it broke 㐀";

    private final Keyset keys = Keyset.generate();
    private final Vault vault = new Vault(keys);

    @Test
    void opensWhatItSealed() {
        var bytes = SAID.getBytes(StandardCharsets.UTF_16);

        assertThat(vault.seal(SAID, NAME))
                .startsWith("v1.")
                .doesNotContain("王芳")
                .matches("[A-Za-z0-9._-]+");
        assertThat(vault.open(vault.seal(SAID, NAME), NAME)).isEqualTo(SAID);
        assertThat(vault.open(vault.seal(bytes, RAW), RAW)).isEqualTo(bytes);
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(vault.seal(SAID, NAME)).isNotEqualTo(vault.seal(SAID, NAME));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {ErasedWords.MARK, "erased:123e4567-e89b-12d3-a456-426614174000"})
    void leavesNothingAndWhatWasErasedAsItIs(String value) {
        assertThat(vault.seal(value, NAME)).isEqualTo(value);
        assertThat(vault.open(value, NAME)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.", "v1.AAAA", "erased: or so", "〔已删除 erased〕!"})
    void sealsWhatOnlyLooksLikeIt(String value) {
        assertThat(vault.seal(value, NAME)).isNotEqualTo(value);
        assertThat(vault.open(vault.seal(value, NAME), NAME)).isEqualTo(value);
    }

    @Test
    void refusesWhatWasMovedToAnotherColumn() {
        var sealed = vault.seal("13812345678", PHONE);

        assertThatThrownBy(() -> vault.open(sealed, NAME))
                .isInstanceOf(CannotOpen.class)
                .hasMessage(
                        "What stands in customer.name, sealed with key %d, was altered or belongs to another column."
                                .formatted(keys.primary()))
                .hasNoCause();
    }

    @Test
    void refusesWhatWasAltered() {
        var bytes = vault.seal(SAID.getBytes(StandardCharsets.UTF_8), RAW);
        bytes[bytes.length - 1] ^= 1;
        var words = vault.seal(SAID, NAME);
        var place = words.length() / 2;
        var other = words.substring(0, place) + (words.charAt(place) == 'A' ? 'B' : 'A') + words.substring(place + 1);

        assertThatThrownBy(() -> vault.open(bytes, RAW))
                .hasMessageContaining("inbound_message.raw")
                .hasMessageContaining("altered");
        assertThatThrownBy(() -> vault.open(other, NAME)).hasMessageContaining("altered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王芳", "v1", "v1.***", "v1.AAA", "v2.AAAAAAAAAAAA"})
    void refusesWhatIsNotSealedWithoutSayingIt(String value) {
        assertThatThrownBy(() -> vault.open(value, NAME))
                .isInstanceOf(CannotOpen.class)
                .hasMessage("What stands in customer.name is not sealed.");
    }

    @Test
    void namesTheKeyThatIsMissing() {
        var sealed = vault.seal(SAID, NAME);

        assertThatThrownBy(() -> new Vault(Keyset.generate()).open(sealed, NAME))
                .hasMessageContaining("key %d, which the keyset does not have".formatted(keys.primary()));
    }

    @Test
    void aFormerKeyOpensUntilItIsRetired() {
        var former = keys.primary();
        var both = keys.withNewKey();
        var added =
                Arrays.stream(both.ids()).filter(id -> id != former).findFirst().orElseThrow();
        var sealed = vault.seal(SAID, NAME);

        assertThat(both.primary()).isEqualTo(former);
        var promoted = new Vault(Keyset.parse(both.withPrimary(added).text()));
        assertThat(promoted.open(sealed, NAME)).isEqualTo(SAID);
        var anew = promoted.seal(SAID, NAME);
        var retired = new Vault(both.withPrimary(added).without(former));
        assertThat(retired.open(anew, NAME)).isEqualTo(SAID);
        assertThatThrownBy(() -> retired.open(sealed, NAME)).hasMessageContaining("does not have");
        assertThatThrownBy(() -> both.without(former)).isInstanceOf(InvalidKeyset.class);
        assertThatThrownBy(() -> both.withPrimary(1)).hasMessage("The keyset has no key 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "secret words", "{\"values\": {}, \"index\": {}}"})
    void saysOfAKeysetOnlyThatItIsNone(String text) {
        assertThatThrownBy(() -> Keyset.parse(text))
                .isInstanceOf(InvalidKeyset.class)
                .hasNoCause()
                .message()
                .doesNotContain("secret words");
    }

    @Test
    void findsAnAddressInWhateverSpelling() {
        var blinded = new Blinded(keys);

        assertThat(List.of("+86 138-1234-5678", "8613812345678", " 13812345678 ", "(138) 1234 5678"))
                .extracting(phone -> blinded.of(Kind.ADDRESS, phone))
                .containsOnly(blinded.of(Kind.ADDRESS, "13812345678"));
        assertThat(blinded.of(Kind.ADDRESS, " Fang.Wang@Customer.example"))
                .isEqualTo(blinded.of(Kind.ADDRESS, "fang.wang@customer.example"));
        assertThat(blinded.of(Kind.ADDRESS, "13812345679")).isNotEqualTo(blinded.of(Kind.ADDRESS, "13812345678"));
    }

    @Test
    void aBlindedValueSaysNothingWithoutTheKeys() {
        var account = UUID.randomUUID().toString();

        assertThat(new Blinded(keys).of(Kind.ACCOUNT, account))
                .hasSize(22)
                .isNotEqualTo(new Blinded(Keyset.generate()).of(Kind.ACCOUNT, account))
                .isNotEqualTo(new Blinded(keys).of(Kind.WORDS, account));
        assertThat(new Blinded(keys).of(Kind.ADDRESS, (String) null)).isNull();
    }

    @Test
    void aNodeWithoutKeysDoesNotStart() {
        var refusal = new KeysetRefusal();
        refusal.setEnvironment(new MockEnvironment());

        assertThatThrownBy(() -> refusal.postProcessBeanFactory(null))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("HUIFANG_VAULT_KEYSET")
                .hasMessageContaining("scripts/vault new");
    }
}
