package org.huifang.selfservice.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What went wrong, as customers would say it. Each stands for the category of {@code dmn/taxonomy.dmn} that fits it best; who
 * cannot tell leaves it to the text.
 */
public enum Concern {
    LATE(Group.DELIVERY, "T1"),
    STUCK(Group.DELIVERY, "T3"),
    NOT_RECEIVED(Group.DELIVERY, "D1"),
    LEFT_ELSEWHERE(Group.DELIVERY, "D2"),
    WRONG_PLACE(Group.DELIVERY, "D6"),
    COURIER(Group.DELIVERY, "D4"),
    LOST(Group.PARCEL, "L1"),
    INCOMPLETE(Group.PARCEL, "L2"),
    SWAPPED(Group.PARCEL, "L3"),
    DAMAGED(Group.PARCEL, "M2"),
    NOT_COMPENSATED(Group.PARCEL, "L4"),
    PICKUP(Group.SENDING, "R1"),
    CHARGES(Group.SENDING, "F1"),
    CASH_ON_DELIVERY(Group.SENDING, "C1"),
    SERVICE(Group.OTHER, "CS1"),
    PRIVACY(Group.OTHER, "X1"),
    SOMETHING_ELSE(Group.OTHER, null);

    /** Headings of the list. */
    public enum Group {
        DELIVERY,
        PARCEL,
        SENDING,
        OTHER;

        public List<Concern> concerns() {
            return Arrays.stream(Concern.values())
                    .filter(concern -> concern.group == this)
                    .toList();
        }
    }

    private final Group group;
    private final String category;

    Concern(Group group, String category) {
        this.group = group;
        this.category = category;
    }

    /** Empty when the customer's words have to say it. */
    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    /** As forms send it and wording files name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Concern> withCode(String code) {
        return Arrays.stream(values())
                .filter(concern -> concern.code().equals(code))
                .findFirst();
    }
}
