package org.huifang.followup.survey.questionnaire;

import java.util.List;
import java.util.stream.IntStream;

/** What kind of answer a question takes. Names are stored; never rename one. */
public enum QuestionKind {
    /** Satisfaction, 1 to 5, 5 is best. */
    CSAT(1, 5),
    /** Likelihood to recommend, 0 to 10. */
    NPS(0, 10),
    /** "They made it easy", 1 to 7, 7 is easiest (CES 2.0). */
    CES(1, 7),
    /** One of the options of the file. */
    CHOICE,
    /** {@code YES}, {@code PARTLY} or {@code NO}. */
    SOLVED,
    /** The customer's own words. */
    COMMENT;

    private final List<Integer> points;

    QuestionKind() {
        this.points = List.of();
    }

    QuestionKind(int lowest, int highest) {
        this.points = IntStream.rangeClosed(lowest, highest).boxed().toList();
    }

    public boolean isScale() {
        return !points.isEmpty();
    }

    /** The points of a scale in rising order; none for the other kinds. */
    public List<Integer> points() {
        return points;
    }
}
