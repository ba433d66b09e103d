package org.huifang.supervision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A closed case that is looked at again.
 *
 * @param day on which the case was closed, in the house's zone
 * @param agent user id of who had the case then
 * @param stateSince from when on the time for the next step counts
 * @param closedAt null until it is over
 * @param result null until reviewed
 * @param reply of the agent; null when there was none
 * @param verdict null until settled
 */
public record CaseReview(
        String number,
        String complaintNumber,
        LocalDate day,
        String agent,
        String category,
        State state,
        Instant stateSince,
        Instant closedAt,
        Draw draw,
        Result result,
        Reply reply,
        Verdict verdict) {

    /**
     * Why this case was drawn.
     *
     * @param ratePercent of cases like this that are drawn
     * @param rule row of the table that says so
     * @param number in [0, 1); below the rate
     */
    public record Draw(Instant at, int ratePercent, String rule, int tableVersion, double number) {}

    /**
     * What the reviewer found.
     *
     * @param words null without a finding
     * @param points two for each criterion that was met, one for each met in part
     * @param applicable how many criteria applied
     */
    public record Result(
            String reviewer,
            Instant at,
            Judgement.Finding finding,
            String words,
            String correction,
            int points,
            int applicable) {

        /** Per cent of the points that could be had. */
        public long score() {
            return Math.round(100.0 * points / (Mark.MOST * applicable));
        }
    }

    /** What the agent said to the finding. */
    public record Reply(Answer answer, String words, Instant at) {}

    /** The last word on the finding; which one it is says the state. */
    public record Verdict(String by, String words, Instant at) {}

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
        return result == null ? null : result.score();
    }
}
