package org.huifang.complaint.triage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import org.huifang.complaint.Classification.Type;
import org.huifang.complaint.triage.text.language.TextLanguage;
import org.huifang.complaint.triage.text.model.Likely;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTriageTest {

    private static final TextTriage TRIAGE = TextTriage.fromClassPath();

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            CATEGORY | TYPE       | TEXT
            D1       | COMPLAINT  | 物流说本人签收，我人在外面根本没有签过字，东西在哪
            L1       | CLAIM      | 包裹被你们弄丢了，价值500元，请照价赔偿
            N2       | PRAISE     | 快递小哥服务太好了，表扬一下，谢谢
            N1       | SUGGESTION | 建议你们在小程序里增加一个预约派送时间的功能
            T5       | CLAIM      | The seafood came two days late and was rotten, please compensate me
            CS1      | COMPLAINT  | I have been on hold on your hotline for an hour and nobody answers
            """)
    void readsWhatACustomerWants(String category, Type type, String text) {
        var reading = TRIAGE.read(null, text);

        assertThat(reading.category().value()).isEqualTo(category);
        assertThat(reading.type().value()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"快递员态度很差还骂人，请道歉, 快遞員態度很差還罵人，請道歉", "我没有收到包裹却显示已签收, 我沒有收到包裹卻顯示已簽收", "运费多收了二十元请退还, 運費多收了二十元請退還"})
    void readsTraditionalCharactersAsSimplifiedOnes(String simplified, String traditional) {
        var one = TRIAGE.read(null, simplified);
        var other = TRIAGE.read(null, traditional);

        assertThat(other.categories()).isEqualTo(one.categories());
        assertThat(other.type()).isEqualTo(one.type());
        assertThat(other.tone()).isEqualTo(one.tone());
        assertThat(other.remedy()).isEqualTo(one.remedy());
        assertThat(one.language()).isEqualTo(TextLanguage.SIMPLIFIED_CHINESE);
        assertThat(other.language()).isEqualTo(TextLanguage.TRADITIONAL_CHINESE);
    }

    @Test
    void readsTheSubjectToo() {
        var reading = TRIAGE.read("包裹丢失，要求赔偿", "见标题");

        assertThat(reading.suggestions()).extracting(Likely::value).contains("L1");
    }

    @Test
    void suggestsThreeCategoriesInOrderAndIsSureOfAllTogether() {
        var reading = TRIAGE.read(null, "快递破损");

        assertThat(reading.suggestions())
                .hasSize(3)
                .isEqualTo(reading.categories().subList(0, 3));
        assertThat(reading.categories()).extracting(Likely::confidence).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(reading.categories().stream().mapToDouble(Likely::confidence).sum())
                .isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "!!!???", "asdf qwer zxcv", "😡😡😡"})
    void isNotSureWhenATextSaysNothing(String text) {
        assertThat(TRIAGE.read(null, text).category().confidence()).isLessThan(0.5);
    }

    @Test
    void readsTextsOfAnyLength() {
        var reading = TRIAGE.read(null, "包裹一直没有收到，物流停在五天前。".repeat(3_000));

        assertThat(reading.categories()).isNotEmpty();
    }

    @Test
    void readsTheSameOnManyThreads() {
        var alone = TRIAGE.read(null, "快递三天了还没到，什么时候派送");

        var together = Collections.nCopies(200, "快递三天了还没到，什么时候派送").parallelStream()
                .map(text -> TRIAGE.read(null, text))
                .distinct()
                .toList();

        assertThat(together).containsExactly(alone);
    }
}
