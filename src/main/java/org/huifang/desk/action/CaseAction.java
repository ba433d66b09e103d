package org.huifang.desk.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huifang.desk.Duty;

/** What can be done on the page of a case, the most pressing first. */
public enum CaseAction {
    ANSWER(Duty.WORKS),
    UPDATE(Duty.WORKS),
    NOTE(Duty.WORKS),
    FILE(Duty.WORKS),
    REFRESH(Duty.WORKS),
    HANDOVER(Duty.LEADS),
    SPLIT(Duty.WORKS),
    MERGE(Duty.WORKS),
    APPEAL(Duty.SERVES),
    REOPEN(Duty.SERVES),
    WITHDRAW(Duty.SERVES);

    private final Duty duty;

    CaseAction(Duty duty) {
        this.duty = duty;
    }

    /** Whose it is to do. */
    public Duty duty() {
        return duty;
    }

    /** As addresses and wording files name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseAction> withCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
