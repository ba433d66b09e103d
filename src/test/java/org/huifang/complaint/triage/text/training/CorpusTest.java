package org.huifang.complaint.triage.text.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huifang.complaint.Classification.Type;
import org.huifang.complaint.triage.text.DesiredRemedy;
import org.huifang.complaint.triage.text.Tone;
import org.huifang.complaint.triage.text.language.TextLanguage;
import org.junit.jupiter.api.Test;

/** What the labelled texts promise in {@code src/main/corpus/README.md}. */
class CorpusTest {

    private final Corpus corpus = Corpus.in(Path.of("src/main/corpus"));
    private final OfficialClasses classes = new OfficialClasses(Path.of("dmn/taxonomy.dmn"));

    @Test
    void hasEnoughTextsToLearnFromAndToBeAskedAbout() {
        assertThat(corpus.texts()).hasSizeGreaterThanOrEqualTo(1_500);
        assertThat(corpus.heldOut()).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void labelsCategoriesOfTheTaxonomyOnly() {
        assertThat(judged()).allMatch(text -> classes.categories().contains(text.category()));
        assertThat(corpus.heldOut())
                .allMatch(text -> classes.categories().contains(text.category()))
                .allMatch(text -> text.also() == null || classes.categories().contains(text.also()));
    }

    /** Plain questions teach what an enquiry looks like, not its category. */
    private List<LabelledText> judged() {
        return corpus.texts().stream().filter(text -> text.category() != null).toList();
    }

    @Test
    void spreadsOverAllCategories() {
        var texts = judged().stream().collect(Collectors.groupingBy(LabelledText::category, Collectors.counting()));

        assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(classes.categories());
        assertThat(texts.values()).allMatch(count -> count >= 25);
    }

    @Test
    void usesEveryAnswerOfEveryQuestion() {
        assertThat(labels(LabelledText::type)).contains(Type.values());
        assertThat(labels(LabelledText::tone)).contains(Tone.values());
        assertThat(labels(LabelledText::remedy)).contains(DesiredRemedy.values());
    }

    @Test
    void hasTextsInEveryLanguageForEveryCategory() {
        for (var language : TextLanguage.values()) {
            var categories = judged().stream()
                    .filter(text -> text.language().equals(language.tag()))
                    .map(LabelledText::category)
                    .collect(Collectors.toSet());

            assertThat(categories).as(language.tag()).containsAll(classes.categories());
        }
    }

    @Test
    void namesTheLanguageThatIsRecognised() {
        var recognised = corpus.texts().stream()
                .filter(text -> TextLanguage.of(text.text()).tag().equals(text.language()))
                .count();

        assertThat(recognised / (double) corpus.texts().size()).isGreaterThan(0.99);
    }

    @Test
    void saysNothingTwice() {
        var all = new ArrayList<>(corpus.texts());
        all.addAll(corpus.heldOut());

        assertThat(NearDuplicates.in(all)).isEmpty();
    }

    @Test
    void findsTextsThatDifferInNumbersAndSpellingOnly() {
        var one = new LabelledText("我的包裹顯示簽收但是沒有收到，請幫我查詢一下", null, Type.COMPLAINT, "D1", null, null, null);
        var other = new LabelledText("我的包裹显示签收但是没有收到，请帮我查询一下！", null, Type.COMPLAINT, "D1", null, null, null);

        assertThat(NearDuplicates.in(List.of(one, other))).hasSize(1);
    }

    private <T> Set<T> labels(Function<LabelledText, T> label) {
        return corpus.texts().stream().map(label).collect(Collectors.toSet());
    }
}
