package org.huifang.complaint.triage;

import java.util.Map;
import java.util.Optional;
import org.huifang.complaint.Classification;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.triage.text.TextOverrides;
import org.huifang.complaint.triage.text.TextTriage;
import org.huifang.complaint.triage.text.Tone;
import org.springframework.stereotype.Component;

/** Reads a complaint's words and says what it is, where that is certain enough to do without a person. */
@Component
class AutomaticClassification {

    private final TextTriage texts;
    private final TextOverrides overrides;
    private final TextReadings readings;
    private final Taxonomy taxonomy;
    private final KnownQuestions questions;
    private final TriageSettings settings;

    AutomaticClassification(
            TextTriage texts,
            TextOverrides overrides,
            TextReadings readings,
            Taxonomy taxonomy,
            KnownQuestions questions,
            TriageSettings settings) {
        this.texts = texts;
        this.overrides = overrides;
        this.readings = readings;
        this.taxonomy = taxonomy;
        this.questions = questions;
        this.settings = settings;
    }

    /**
     * @param certain empty when a person has to classify
     * @param proof for the ledger: suggested category, confidence, model and the override row; no words
     */
    record Result(Optional<Classification> certain, Map<String, Object> proof) {}

    /** Remembers what was read, so that a person sees the suggestions and their decision becomes training data. */
    Result read(Complaint complaint) {
        var report = complaint.report();
        var reading = texts.read(report.subject(), report.description());
        var override = overrides.of(report.subject(), report.description());
        var likeliest = override.category().orElse(reading.category().value());
        var sure = override.category().isPresent() || reading.category().confidence() >= settings.threshold();
        // An enquiry whose answer we have needs no person to say what it is about.
        var known = sure ? Optional.<String>empty() : questions.categoryOf(complaint);
        var category = known.orElse(likeliest);
        var certain = (sure || known.isPresent()) && taxonomy.knows(category);
        readings.insert(complaint.number().value(), reading, certain);
        var classification = new Classification(
                reading.type().value(), category, reading.tone().value() == Tone.ANGRY, override.exposure());
        return new Result(
                certain ? Optional.of(classification) : Optional.empty(),
                Map.of(
                        "category",
                        category,
                        "certain",
                        certain,
                        "confidence",
                        Math.round(reading.category().confidence() * 1000) / 1000.0,
                        "model",
                        reading.modelVersion(),
                        "decision",
                        override.proof()));
    }
}
