package org.huifang.channel.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huifang.channel.Letter.Purpose;
import org.huifang.customer.Language;
import org.huifang.startup.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The files of the letters: what is shipped is whole, and what a service team gets wrong is said before a customer reads it. */
class LettersTest {

    private static final Map<Language, String> SENDER = Map.of(Language.ZH, "客服", Language.EN, "Care");
    private static final String GOOD =
            """
            关于 {{number}}
            {{name}}，您好！

            已受理。

            {{sender}}

            --- sms
            【{{sender}}】{{number}}已受理。
            --- push
            已受理
            {{number}}已受理。
            --- wechat
            thing1: 已受理
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void everyShippedLetterCanBeWrittenInEveryLanguageForEveryChannel(Purpose purpose) {
        for (var language : Language.values()) {
            var written = shipped().write(purpose, List.of(language), words(purpose, language));

            assertThat(written.subject()).isNotBlank();
            assertThat(written.body()).isNotBlank().doesNotContain("{{").doesNotContain("\n\n\n");
            assertThat(SmsLength.of(written.sms()).segments()).isBetween(1, LetterTemplate.MOST_SEGMENTS);
            assertThat(written.pushTitle()).isNotBlank();
            assertThat(written.pushText()).isNotBlank();
            assertThat(written.wechat()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void leavesOutWhatIsNotKnown(Purpose purpose) {
        var words = words(purpose, Language.ZH);
        Placeholder.of(purpose).stream()
                .filter(Placeholder::isOptional)
                .forEach(placeholder -> words.put(placeholder.word(), null));

        assertThat(shipped().write(purpose, List.of(Language.ZH), words).body()).doesNotContain("null", "\n\n\n");
    }

    @Test
    void writesInBothLanguagesWhenNobodyKnowsWhichTheCustomerReads() {
        var words = words(Purpose.ACKNOWLEDGEMENT, Language.ZH);

        var written = shipped().write(Purpose.ACKNOWLEDGEMENT, List.of(Language.values()), words);

        assertThat(written.subject()).contains("我们已收到", "We have received");
        assertThat(written.body()).contains("您好", "Dear");
        assertThat(written.sms()).contains("反馈已收到", "we have your message");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {{number}}已受理。    | {{nmae}}已受理。              | uses {{nmae}} in 'sms', which this letter does not have; it has name, number, sender, statusLink, statusPage, accessCode.
            {{number}}已受理。    | {{solution}}                  | uses {{solution}} in 'sms', which this letter does not have
            {{number}}已受理。    | {{#T(java.lang.Runtime)}}x{{/T(java.lang.Runtime)}} | which this letter does not have
            {{number}}已受理。    | {{>/etc/passwd}}              | which this letter does not have
            --- sms               | --- fax                       | knows no part 'fax'; there are sms, push and wechat.
            --- push              | --- sms                       | has the part 'sms' twice.
            thing1: 已受理        | thing1: 一二三四五六七八九十一二三四五六七八九十一 | is too long in 'wechat thing1': at most 20 characters
            thing1: 已受理        | 已受理                        | has a line under wechat that does not begin with a field
            【{{sender}}】        | 【我们】                      | must say {{sender}} in 'sms': who writes
            {{number}}已受理。    | {{#number}}已受理。           | cannot be read
            """)
    void saysWhatIsWrongWithALetter(String part, String instead, String sentence) throws IOException {
        write(
                "acknowledgement_zh.txt",
                GOOD.replaceFirst(
                        java.util.regex.Pattern.quote(part), java.util.regex.Matcher.quoteReplacement(instead)));

        assertThatThrownBy(this::own)
                .isInstanceOf(InvalidLetter.class)
                .hasMessageStartingWith("acknowledgement_zh.txt ")
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"sms", "push", "wechat"})
    void missesEveryFormThatIsNotThere(String part) throws IOException {
        write("acknowledgement_zh.txt", GOOD.replaceFirst("--- %s\n([^-]+)".formatted(part), ""));

        assertThatThrownBy(this::own)
                .hasMessage("acknowledgement_zh.txt does not say what the letter is as '%s'.".formatted(part));
    }

    @Test
    void wantsWhatMayBeMissingInAPartOfItsOwn() throws IOException {
        write("attached_zh.txt", GOOD.replace("已受理。\n\n", "并入 {{into}}。\n\n"));

        assertThatThrownBy(this::own)
                .hasMessageContaining(
                        "uses {{into}} in 'mail', which may be missing; write {{#into}} before and {{/into}} after");
    }

    @Test
    void wantsAWayOutOfWhatAsksForAnOpinion() throws IOException {
        write("missed-call_zh.txt", GOOD);

        assertThatThrownBy(this::own).hasMessageContaining("missed-call_zh.txt must say {{optOut}} in 'mail'");
    }

    @Test
    void saysAllThatIsWrongAtOnceAndKnowsAMisspeltName() throws IOException {
        write("acknowledgement_zh.txt", "x");
        write("acknowlegdement_en.txt", GOOD);

        assertThatThrownBy(this::own)
                .hasMessageContaining("acknowledgement_zh.txt does not say what the letter is as 'sms'.")
                .hasMessageContaining("acknowlegdement_en.txt is the name of no letter");
    }

    @Test
    void keepsTheApplicationFromStartingWithASentence() throws IOException {
        write("acknowledgement_zh.txt", GOOD.replace("{{name}}", "{{nmae}}"));

        new ApplicationContextRunner()
                .withUserConfiguration(LetterConfiguration.class)
                .withPropertyValues("huifang.letters.folder=" + folder, "huifang.public-address=http://localhost")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(InvalidLetter.class)
                        .hasMessageContaining("acknowledgement_zh.txt uses {{nmae}}"));
        new ApplicationContextRunner()
                .withUserConfiguration(LetterConfiguration.class)
                .withPropertyValues("huifang.letters.folder=" + folder, "huifang.public-address=http://localhost")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining(CannotStart.class.getName())
                        .hasStackTraceContaining("Letters cannot be written: acknowledgement_zh.txt"));
    }

    @Test
    void goesByTheFilesOfTheFolderAndForTheOthersByThoseThatAreShipped() throws IOException {
        write("acknowledgement_zh.txt", GOOD);

        var letters = own();

        assertThat(letters.write(
                                Purpose.ACKNOWLEDGEMENT,
                                List.of(Language.ZH),
                                words(Purpose.ACKNOWLEDGEMENT, Language.ZH))
                        .subject())
                .isEqualTo("关于 HF26-00000042-5");
        assertThat(letters.write(Purpose.CLOSING, List.of(Language.ZH), words(Purpose.CLOSING, Language.ZH))
                        .body())
                .contains("已结案");
    }

    @Test
    void letsNoValueBeginALineOrAHeaderOfItsOwn() {
        var words = words(Purpose.PROGRESS, Language.ZH);
        words.put("name", "王芳\r\nBcc: all@customer.example");
        words.put("number", "HF26\r\nBcc: all@customer.example");
        words.put("text", "第一行\r\n第二行\u0000\u0007");

        var written = shipped().write(Purpose.PROGRESS, List.of(Language.ZH), words);

        assertThat(written.subject()).doesNotContain("\n", "\r");
        assertThat(written.body())
                .contains("王芳 Bcc: all@customer.example，您好", "第一行\n第二行")
                .doesNotContain("\u0000", "\r");
        assertThat(written.sms()).doesNotContain("\n", "\r");
    }

    @Test
    void cutsWhatIsTooLongForAShortFormAndNotInTheMiddleOfACharacter() {
        var words = words(Purpose.QUESTION, Language.ZH);
        words.put("question", "😀".repeat(5_000));

        var written = shipped().write(Purpose.QUESTION, List.of(Language.ZH), words);

        assertThat(written.body()).contains("😀".repeat(5_000));
        assertThat(SmsLength.of(written.sms()).segments()).isLessThanOrEqualTo(LetterTemplate.MOST_SEGMENTS);
        assertThat(written.pushText()).hasSizeLessThanOrEqualTo(LetterTemplate.PUSH_TEXT);
        assertThat(written.sms() + written.pushText())
                .matches(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "中, 70, 1",
        "中, 71, 2",
        "中, 134, 2",
        "中, 135, 3",
        "😀, 35, 1",
        "😀, 36, 2"
    })
    void countsSegmentsAsTheNetworksDo(String letter, int times, int segments) {
        assertThat(SmsLength.of(letter.repeat(times)).segments()).isEqualTo(segments);
    }

    @Test
    void escapesEverythingInHtmlAndLinksNoAddressButOurs() {
        var html = new LetterHtml(LetterFolder.shipped(), "https://care.huifang.example");

        var page = html.of(
                "客服",
                "<script>alert(1)</script>",
                "王芳 <img src=x onerror=alert(1)>\n第二行\n\nhttps://evil.example/x https://care.huifang.example/s/abc"
                        + " https://care.huifang.example.evil.example/s/abc\n\"quoted\" & done",
                "zh-CN");

        assertThat(page)
                .doesNotContain("<script>", "<img")
                .contains("&lt;script&gt;", "<br>第二行", "<html lang=\"zh-CN\">", "&amp; done")
                .contains("<a href=\"https://care.huifang.example/s/abc\"")
                .doesNotContain("<a href=\"https://evil.example", "<a href=\"https://care.huifang.example.evil");
    }

    private Letters shipped() {
        return new Letters(LetterFolder.shipped(), SENDER);
    }

    private Letters own() {
        return new Letters(LetterFolder.at(folder), SENDER);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Map<String, Object> words(Purpose purpose, Language language) {
        return new HashMap<>(Letters.examples(purpose, language));
    }
}
