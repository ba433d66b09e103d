package org.huifang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * A closed case that is looked at again.
 *
 * @param day on which the case was closed, in the house's zone
 * @param agent user id of who had the case then
 * @param stateSince from when on the time for the next step counts
 * @param reviewer null until reviewed, as finding, points and applicable
 * @param points two for each criterion that was met, one for each met in part
 * @param applicable how many criteria applied
 * @param answer of the agent; null when there was none
 * @param ratePercent of cases like this that are drawn
 * @param rule row of the table that says so
 * @param draw in [0, 1); below the rate
 */
public record CaseReview(
        String number,
        String complaintNumber,
        LocalDate day,
        String agent,
        String category,
        State state,
        Instant stateSince,
        Instant drawnAt,
        String reviewer,
        Instant reviewedAt,
        Judgement.Finding finding,
        String words,
        String correction,
        Integer points,
        Integer applicable,
        Answer answer,
        String answerWords,
        Instant answeredAt,
        String settledBy,
        String settledWords,
        Instant settledAt,
        Instant closedAt,
        int ratePercent,
        String rule,
        int tableVersion,
        double draw) {

    /** The same with other words, such as those that were sealed. */
    CaseReview saying(
            UnaryOperator<String> words,
            UnaryOperator<String> correction,
            UnaryOperator<String> answerWords,
            UnaryOperator<String> settledWords) {
        return new CaseReview(
                number,
                complaintNumber,
                day,
                agent,
                category,
                state,
                stateSince,
                drawnAt,
                reviewer,
                reviewedAt,
                finding,
                words.apply(this.words),
                correction.apply(this.correction),
                points,
                applicable,
                answer,
                answerWords.apply(this.answerWords),
                answeredAt,
                settledBy,
                settledWords.apply(this.settledWords),
                settledAt,
                closedAt,
                ratePercent,
                rule,
                tableVersion,
                draw);
    }

    /** Where it stands. */
    public enum State {
        DRAWN("待质检", "To be reviewed"),
        FOUND("待回应", "The agent may answer"),
        ANSWERED("待复核", "To be settled"),
        NO_FINDING("未发现问题", "No finding"),
        CONFIRMED("问题成立", "Finding confirmed"),
        WITHDRAWN("问题撤销", "Finding withdrawn");

        private final String chinese;
        private final String english;

        State(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }

        public boolean isOver() {
            return this == NO_FINDING || this == CONFIRMED || this == WITHDRAWN;
        }
    }

    /** What the agent says to a finding. */
    public enum Answer {
        ACCEPTED("接受", "Accepted"),
        CONTESTED("有异议", "Contested");

        private final String chinese;
        private final String english;

        Answer(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }

    /** Per cent of the points that could be had; null until reviewed. */
    public Long score() {
        return points == null ? null : Math.round(100.0 * points / (Mark.MOST * applicable));
    }
}
