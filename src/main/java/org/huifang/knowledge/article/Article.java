package org.huifang.knowledge.article;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing customers ask again and again, and what we say to it.
 *
 * @param id name of its file and of its figures; never reused for something else
 * @param categories codes of {@code dmn/taxonomy.dmn} it belongs to; the first is the category of an enquiry it answers
 * @param reviewer group that sees to it that it stays true
 * @param validUntil last day on which it may answer
 * @param source where its facts come from: S-numbers, laws, or Own
 * @param questions how customers ask, in any language
 * @param version of its text, 12 characters; another text is another version
 */
public record Article(
        String id,
        Kind kind,
        Bilingual title,
        List<String> categories,
        String reviewer,
        LocalDate validFrom,
        LocalDate validUntil,
        String source,
        List<String> questions,
        Bilingual answer,
        String version) {

    /** Where its answer comes from. */
    public enum Kind {
        /** The file. */
        TEXT,
        /** The facts of the one parcel asked about. */
        TRACKING
    }

    public String category() {
        return categories.get(0);
    }

    /** @param day of the customer's calendar */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
