package org.huifang.complaint.triage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.huifang.complaint.Classification.Exposure;
import org.huifang.complaint.triage.text.training.Corpus;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code dmn/triage-overrides.dmn} makes of words. */
@ApplicationTest
class TextOverridesTest {

    @Autowired
    TextOverrides overrides;

    @Autowired
    TextTriage triage;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            ROW        | CATEGORY | EXPOSURE  | TEXT
            threat     | D5       | NONE      | 派件员打电话威胁我，说知道我住哪里
            threat     | D5       | NONE      | 送貨員恐嚇我，要我撤銷客訴
            threat     | D5       | NONE      | Your courier THREATENED ME yesterday
            threat     | D5       | NONE      | 他要打我，我要向邮政管理局投诉
            hazard     | M4       | NONE      | 驿站里的包裹冒烟了
            injury     | X2       | NONE      | 你们的三轮车撞伤了我母亲
            prohibited | X2       | NONE      | 怀疑里面是毒品
            regulator  | -        | REGULATOR | 再不处理我就打12305
            regulator  | -        | REGULATOR | 我已向郵政管理局申訴
            public     | -        | PUBLIC    | 不给说法我就找媒体
            public     | -        | PUBLIC    | I will talk to a journalist about this
            none       | -        | NONE      | 快递三天没到
            none       | -        | NONE      | 寄一盒火锅底料，大家一起火锅
            none       | -        | NONE      | ''
            """)
    void decidesByWords(String row, String category, Exposure exposure, String text) {
        var override = overrides.of(null, text);

        assertThat(override.category().orElse(null)).isEqualTo(category);
        assertThat(override.exposure()).isEqualTo(exposure);
        assertThat(override.proof()).containsEntry("rules", List.of("triage-overrides-" + row));
    }

    @Test
    void readsTheSubjectToo() {
        assertThat(overrides.of("快递员恐吓我", "详情见附件").category()).contains("D5");
    }

    @Test
    void keepsNothingOfTheTextAsProof() {
        assertThat(overrides.of(null, "派件员威胁我").proof().toString()).doesNotContain("威胁");
    }

    /** Owners' words must be surer than the classifier, or they would do harm. */
    @Test
    void isRarelyWrongAboutTheTextsWeKnow() {
        var corpus = Corpus.in(Path.of("src/main/corpus")).texts();
        var caught = corpus.stream()
                .filter(text -> overrides.of(null, text.text()).category().isPresent())
                .toList();
        var right = caught.stream()
                .filter(text ->
                        overrides.of(null, text.text()).category().orElseThrow().equals(text.category()))
                .count();

        assertThat(caught).hasSizeGreaterThan(20);
        assertThat(right / (double) caught.size()).isGreaterThan(0.85);
    }

    @Test
    void servesBesideTheLoadedModels() {
        assertThat(triage.modelVersion()).isNotBlank();
    }
}
