package org.huifang.audit.proof;

import org.huifang.audit.proof.form.Unreadable;

/**
 * One thing that is not as it was.
 *
 * @param place such as {@code ledger entry 7}, {@code messages[2]}, {@code line 12, column 3}
 * @param detail what exactly, where it can be said
 */
public record Finding(Kind kind, String place, String detail) {

    /** What was done; the words are those the verifier prints. */
    public enum Kind {
        ALTERED("已改动", "altered"),
        REMOVED("已删除", "removed"),
        ADDED("被添加", "added"),
        REORDERED("顺序被调换", "reordered"),
        TRUNCATED("被截断", "truncated"),
        FOREIGN("属于另一案件", "of another case"),
        UNREADABLE("无法读取", "unreadable"),
        NOT_SIGNED("签名不符", "not what was signed");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
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

    static Finding of(Unreadable broken) {
        return new Finding(Kind.UNREADABLE, broken.place(), broken.getMessage());
    }

    @Override
    public String toString() {
        return "%s: %s · %s (%s)".formatted(place, kind.chinese, kind.english, detail);
    }
}
