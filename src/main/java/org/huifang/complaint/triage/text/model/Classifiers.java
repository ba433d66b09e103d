package org.huifang.complaint.triage.text.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huifang.complaint.triage.text.language.Features;

/**
 * One classifier for each question, and their common version.
 *
 * @param version changes whenever texts, features or settings change
 */
public record Classifiers(String version, Map<Question, Classifier> byQuestion) {

    public Classifiers {
        byQuestion = new EnumMap<>(byQuestion);
        if (byQuestion.size() != Question.values().length) {
            throw new IllegalArgumentException("Not every question has a classifier.");
        }
    }

    /** All answers, the likeliest first. */
    public List<Likely<String>> rank(Question question, Features features) {
        return byQuestion.get(question).rank(features);
    }
}
