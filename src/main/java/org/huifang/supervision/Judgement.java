package org.huifang.supervision;

import java.util.Map;

/**
 * What a reviewer says of a case.
 *
 * @param marks one for each criterion
 * @param words what was found; null without a finding
 * @param correction how to put it right, or null
 */
public record Judgement(Map<Criterion, Mark> marks, Finding finding, String words, String correction) {

    /** How serious it is. */
    public enum Finding {
        NONE("未发现问题", "No finding"),
        MINOR("一般问题", "Minor finding"),
        SERIOUS("严重问题", "Serious finding");

        private final String chinese;
        private final String english;

        Finding(String chinese, String english) {
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

    int points() {
        return marks.values().stream().mapToInt(Mark::points).sum();
    }

    int applicable() {
        return (int) marks.values().stream()
                .filter(mark -> mark != Mark.NOT_APPLICABLE)
                .count();
    }

    /** @throws InvalidReview when marks, finding and words do not fit together */
    void requireSound() {
        var falls = marks.values().stream().anyMatch(Mark::falls);
        require(applicable() > 0, "至少一项须适用", "At least one criterion must apply.");
        require(
                finding != Finding.NONE || !marks.containsValue(Mark.NOT_MET),
                "有不符合项时，结论不能是“未发现问题”",
                "A criterion that is not met is a finding.");
        require(
                finding == Finding.NONE || falls,
                "有问题时，至少一项须为部分符合或不符合",
                "A finding needs a criterion that is met in part or not at all.");
        require(
                finding == Finding.NONE || words != null,
                "有问题时须填写说明",
                "A finding needs words that say what was found.");
    }

    private static void require(boolean holds, String chinese, String english) {
        if (!holds) {
            throw new InvalidReview(chinese, english);
        }
    }
}
