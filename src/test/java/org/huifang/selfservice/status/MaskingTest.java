package org.huifang.selfservice.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule for waybills, on what people write. */
class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "电话13800138000，谢谢 | 13800138000",
                "call 138 0013 8000 please | 138 0013 8000",
                "call +86 138-0013-8000 | 0013-8000",
                "座机 0571-88881234 | 88881234",
                "身份证 33010619900101123X | 33010619900101",
                "write to wang.fang@customer.example | wang.fang",
                "西湖路12号3幢1203室 | 1203",
                "12 West Road, Room 1203 | 1203",
                "Apt. 7B | 7B",
                "王芳，您好 | 王芳",
                "open https://care.example/c/AbCd_efgh-1234567890123456789012 now | AbCd_efgh",
                "open https://care.example/s/AbCd_efgh-1234567890123456789012345678901 | AbCd_efgh"
            })
    void hides(String text, String personal) {
        assertThat(Masking.text(text, "王芳")).doesNotContain(personal).contains("••••");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "编号 HF26-00000042-9 的反馈已结案",
                "on 2026-11-22 10:00 we promised 7 days",
                "金额：12.50 元，运费 1200 元",
                "unity is strength",
                "call 12305 or 12315"
            })
    void leaves(String text) {
        assertThat(Masking.text(text, "王芳")).isEqualTo(text);
    }

    @Test
    void keepsSixDigitsOfAPhoneNumberHidden() {
        var shown = Masking.text("13800138000", "王芳").replaceAll("\\D", "");

        assertThat(11 - shown.length()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void showsOfAWaybillWhatItsOwnerKnowsItBy() {
        assertThat(Masking.waybill("YT8800000000045")).isEqualTo("YT88••••0045");
        assertThat(Masking.waybill("YT880")).isEqualTo("YT••••");
    }

    @Test
    void doesNotTakeASingleCharacterForAName() {
        assertThat(Masking.text("a parcel", "a")).isEqualTo("a parcel");
    }
}
