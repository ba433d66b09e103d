package org.huifang.complaint.triage.text.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in texts written on Wednesday, 7 October 2026, shortly after midnight in Shanghai. */
class ExtractionTest {

    private static final Instant WRITTEN = Instant.parse("2026-10-06T16:30:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            WAYBILLS                    | TEXT
            SF1402288613057             | 单号SF1402288613057，到现在没收到
            SF140228861305              | 顺丰 SF140228861305 麻烦查一下
            SF1402288613057             | sf 1402 2886 13057 什么情况
            SF1402288613057             | ＳＦ１４０２２８８６１３０５７没到
            YT1234567890                | 运单YT1234567890停了五天
            YT7731204586921,JT519033782641 | YT7731204586921和JT519033782641
            YT7731204586921             | YT7731204586921，YT7731204586921 催了两次
            JT5190337826415             | 极兔JT5190337826415
            ZTO773120458692             | ZTO773120458692 没更新
            JDVB01234567890             | 京东 JDVB01234567890
            773120458692                | 快递单号：773120458692
            773120458692                | my tracking number is 773120458692
            CX473124829DE               | 国际件 CX473124829DE 卡在海关
            RB123456785GB               | Parcel RB123456785GB is late
            ''                          | 不是运单 RB123456784GB，校验位不对
            ''                          | 我的电话13800138000
            ''                          | 赔我123456789012元
            ''                          | 身份证110101199003077758
            ''                          | 银行卡6222021234567890123
            ''                          | 订金共计773120458692
            ''                          | 投诉编号HF26-00000042-5
            ''                          | iPhone15 买了3台
            """)
    void findsWaybillNumbers(String waybills, String text) {
        assertThat(read(text).waybills()).isEqualTo(list(waybills));
        assertThat(Extraction.waybillsIn(null, text)).isEqualTo(list(waybills));
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            PHONES                       | TEXT
            +8613800138000               | 我的电话是13800138000
            +8613800138000               | 138 0013 8000 请回电
            +8613800138000               | 电话１３８００１３８０００
            +8613800138000               | +86 138-0013-8000
            +862155667788                | 座机 021-55667788
            +886912345678                | 請撥打0912-345-678聯絡我，謝謝
            +886912345678                | call me at +886 912 345 678
            +85291234567                 | 我電話係9123 4567，唔該打返畀我
            +85291234567                 | +852 9123 4567
            +14155552671                 | please call +1 415 555 2671
            +8613800138000,+8613900139000 | 打13800138000或13900139000
            ''                           | 单号SF1402288613057
            ''                           | 送到3栋1802，2026-10-03到的
            ''                           | 9123 4567 件
            ''                           | 投诉编号HF26-00000042-5
            """)
    void findsPhoneNumbers(String phones, String text) {
        assertThat(read(text).phones()).isEqualTo(list(phones));
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            AMOUNTS              | TEXT
            35000 CNY            | 赔我350元
            35000 CNY            | 三百五十元
            35000 CNY            | 三百五块钱
            1200 CNY             | 运费12块
            350 CNY              | 3块5
            123450 CNY           | 货值1,234.50元
            200000 CNY           | ￥2000
            200000 CNY           | RMB 2,000
            200000 CNY           | CNY 2,000.00
            1200000 CNY          | 1.2万元
            1200000 CNY          | 一万二千元
            200500 CNY           | 两千零五块
            3500 CNY,5000 CNY    | 35 yuan or 50 RMB
            420000 TWD           | 價值NT$4,200
            88000 HKD            | HK$880
            8900 USD             | worth $89
            8900 USD             | 89 dollars
            64000 EUR            | EUR 640
            2600 EUR             | 26欧元
            26800 CNY,1500 CNY   | 商品268元，运费15元
            ''                   | 一块玻璃碎了
            ''                   | 10月3日的3个件
            ''                   | 单号SF1402288613057
            ''                   | 0元
            ''                   | 打了12次电话
            """)
    void findsAmounts(String amounts, String text) {
        var found = read(text).amounts().stream()
                .map(amount -> amount.cents() + " " + amount.currency())
                .toList();

        assertThat(found).isEqualTo(list(amounts));
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            DATES                 | TEXT
            2026-10-03            | 2026-10-03签收
            2026-10-03            | 2026年10月3日
            2026-10-03            | 2026/10/3 到的
            2026-10-03            | 10月3日下午
            2026-10-03            | 10月3号
            2026-12-30            | 12月30日前送到
            2026-06-18            | 本人于6月18日网购
            2026-10-06            | 昨天到的
            2026-10-06            | 尋日冇人嚟
            2026-10-05            | 前天
            2026-10-04            | 大前天
            2026-10-07            | 今天必须送到
            2026-10-08            | 明天要用
            2026-10-04            | 三天前寄的
            2026-10-02            | 5天前
            2026-09-30            | 上周三取的件
            2026-10-04            | 上星期日
            2026-10-03            | Oct 3
            2026-10-03            | October 3rd, 2026
            2026-06-03            | on 3 June
            2025-12-24            | 24 December 2025
            2026-10-06            | it came yesterday
            2026-10-05            | the day before yesterday
            2026-10-05            | last Monday
            2026-09-30            | last Wednesday
            2026-10-05            | 2 days ago
            2026-10-03,2026-10-06 | 10月3日寄的，昨天才到
            ''                    | 13月45日
            ''                    | 2月30日
            ''                    | 单号SF1402288613057
            ''                    | 3天了还没到
            """)
    void findsDates(String dates, String text) {
        assertThat(read(text).dates()).extracting(Object::toString).isEqualTo(list(dates));
    }

    @Test
    void tellsFactsOfOneTextApart() {
        var facts = Extraction.of("投诉 SF1402288613057", "10月3日签收，货值1380元没人赔，电话13800138000", WRITTEN, SHANGHAI);

        assertThat(facts.waybills()).containsExactly("SF1402288613057");
        assertThat(facts.dates()).extracting(Object::toString).containsExactly("2026-10-03");
        assertThat(facts.amounts()).containsExactly(new Amount(138_000, "CNY"));
        assertThat(facts.phones()).containsExactly("+8613800138000");
    }

    @Test
    void countsDaysFromTheCustomersMidnight() {
        assertThat(Extraction.of(null, "昨天", WRITTEN, ZoneId.of("UTC")).dates())
                .extracting(Object::toString)
                .containsExactly("2026-10-05");
    }

    private static Extraction read(String text) {
        return Extraction.of(null, text, WRITTEN, SHANGHAI);
    }

    private static List<String> list(String values) {
        return values.isEmpty() ? List.of() : Arrays.asList(values.split(","));
    }
}
