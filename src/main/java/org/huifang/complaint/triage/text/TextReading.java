package org.huifang.complaint.triage.text;

import java.util.List;
import org.huifang.complaint.Classification.Type;
import org.huifang.complaint.triage.text.language.TextLanguage;
import org.huifang.complaint.triage.text.model.Likely;

/**
 * What a customer's text says. Confidences are calibrated and belong to one question each.
 *
 * @param categories all categories of the taxonomy, the likeliest first
 * @param modelVersion which model read it; the same version reads the same text the same way
 */
public record TextReading(
        Likely<Type> type,
        List<Likely<String>> categories,
        Likely<Tone> tone,
        Likely<DesiredRemedy> remedy,
        TextLanguage language,
        String modelVersion) {

    private static final int SUGGESTED = 3;

    /** The likeliest category. */
    public Likely<String> category() {
        return categories.get(0);
    }

    /** The three likeliest categories, for a person to choose from. */
    public List<Likely<String>> suggestions() {
        return categories.stream().limit(SUGGESTED).toList();
    }
}
