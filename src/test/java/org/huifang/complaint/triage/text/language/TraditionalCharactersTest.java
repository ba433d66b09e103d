package org.huifang.complaint.triage.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraditionalCharactersTest {

    @Test
    void agreesWithIcuOnEveryCharacterOfTheBasicPlane() {
        var icu = Transliterator.getInstance("Traditional-Simplified");
        for (char character = '\u3400'; character < '\u9fff'; character++) {
            var text = String.valueOf(character);
            var expected = icu.transliterate(text);

            // A few rare characters have a simplified form outside the plane, which no customer can type.
            assertThat(TraditionalCharacters.simplify(text)).isEqualTo(expected.length() == 1 ? expected : text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hans, 快递显示签收但没收到",
        "zh-Hant, 包裹顯示簽收但沒有收到",
        "zh-Hant, 冇人打畀我",
        "zh-Hans, 我的iPhone 15 Pro Max包裹呢 tracking SF1402288613057",
        "en, Where is my parcel?",
        "en, The label says 王 but my name is Wang",
        "en, 12345",
        "en, ''"
    })
    void recognisesTheLanguage(String tag, String text) {
        assertThat(TextLanguage.of(text).tag()).isEqualTo(tag);
    }
}
