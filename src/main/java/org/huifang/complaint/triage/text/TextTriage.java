package org.huifang.complaint.triage.text;

import java.util.List;
import org.huifang.complaint.Classification.Type;
import org.huifang.complaint.triage.text.language.Features;
import org.huifang.complaint.triage.text.language.TextFeatures;
import org.huifang.complaint.triage.text.language.TextLanguage;
import org.huifang.complaint.triage.text.model.Classifiers;
import org.huifang.complaint.triage.text.model.Likely;
import org.huifang.complaint.triage.text.model.ModelFile;
import org.huifang.complaint.triage.text.model.Question;

/**
 * Reads texts in Chinese, simplified or traditional, and English. Immutable and safe for threads; a text is neither kept nor
 * logged. The models are built with the application, from {@code src/main/corpus}.
 */
public final class TextTriage {

    /** Where the build leaves the models. */
    public static final String MODEL = "/triage/text-triage.model";

    private final Classifiers classifiers;

    public TextTriage(Classifiers classifiers) {
        this.classifiers = classifiers;
    }

    /** @throws IllegalStateException when the application was built without its models */
    public static TextTriage fromClassPath() {
        var model = TextTriage.class.getResourceAsStream(MODEL);
        if (model == null) {
            throw new IllegalStateException(
                    "There is no %s on the class path: build with mvn process-classes.".formatted(MODEL));
        }
        return new TextTriage(ModelFile.read(model));
    }

    /**
     * @param subject of a mail, or null
     * @param text what the customer wrote; only its first 4,000 characters count. An empty text is read too, with the
     *     confidence of a guess
     */
    public TextReading read(String subject, String text) {
        var features = TextFeatures.of(subject, text);
        return new TextReading(
                first(Question.TYPE, features).map(Type::valueOf),
                List.copyOf(classifiers.rank(Question.CATEGORY, features)),
                first(Question.TONE, features).map(Tone::valueOf),
                first(Question.REMEDY, features).map(DesiredRemedy::valueOf),
                TextLanguage.of(subject == null ? text : subject + "\n" + text),
                classifiers.version());
    }

    public String modelVersion() {
        return classifiers.version();
    }

    private Likely<String> first(Question question, Features features) {
        return classifiers.rank(question, features).get(0);
    }
}
