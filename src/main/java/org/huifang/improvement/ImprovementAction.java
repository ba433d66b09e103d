package org.huifang.improvement;

import java.time.Instant;

/**
 * @param reference number of what it comes from; null when it was opened by hand
 * @param round how often it has been planned
 * @param plannerGroup id of the group that plans it and says whether it helped
 * @param cause null until planned, as measure, owner and due date
 * @param owner id of a user
 * @param dimension by what its figure is counted: NETWORK, REGION, OUTLET, CATEGORY, LINK, CHANNEL or COURIER
 * @param subject code within the dimension; {@code -} for the network
 * @param verifyAt when its effect is measured; null until it is done
 * @param publishedAt when a person released it for customers to read; null when they do not
 */
public record ImprovementAction(
        String number,
        Origin origin,
        String reference,
        String title,
        State state,
        int round,
        String plannerGroup,
        RootCause cause,
        String measure,
        String owner,
        Instant dueAt,
        ImprovementIndicator indicator,
        String dimension,
        String subject,
        String openedBy,
        Instant openedAt,
        Instant plannedAt,
        Instant escalatedAt,
        Instant doneAt,
        Instant verifyAt,
        Instant closedAt,
        String publishedZh,
        String publishedEn,
        Instant publishedAt) {

    /** What it comes from. */
    public enum Origin {
        WARNING("预警", "Warning"),
        AUDIT("审计发现", "Audit"),
        REPORT("报告", "Report"),
        SUGGESTION("客户建议", "Customer's suggestion"),
        HAND("手工", "By hand");

        private final String chinese;
        private final String english;

        Origin(String chinese, String english) {
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

    /** Where it stands. */
    public enum State {
        OPEN("待制定", "To be planned"),
        PLANNED("落实中", "Being carried out"),
        DONE("待验证", "Waits for its effect"),
        MEASURED("待确认效果", "Effect to be confirmed"),
        EFFECTIVE("有效", "Effective"),
        DROPPED("已终止", "Given up");

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
            return this == EFFECTIVE || this == DROPPED;
        }
    }
}
