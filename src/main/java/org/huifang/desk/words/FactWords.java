package org.huifang.desk.words;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huifang.desk.StaffGroups;
import org.huifang.sla.SlaMilestone;
import org.springframework.stereotype.Component;

/** What facts of a case are called, and what the codes say that stand in them. */
@Component
public class FactWords {

    private static final Set<String> GROUPS = Set.of("department", "approverGroup", "group", "recipients");

    private static final Set<String> MILESTONES = Set.of("milestone", "milestones");

    /** Under these names stand codes that are words of another name. */
    private static final Map<String, String> OTHER_NAME = Map.of("purpose", "letter", "triedChannels", "channel");

    private final DeskWords words;
    private final Categories categories;
    private final StaffGroups groups;

    FactWords(DeskWords words, Categories categories, StaffGroups groups) {
        this.words = words;
        this.categories = categories;
        this.groups = groups;
    }

    /** Empty when nobody has given it a name. */
    public Optional<String> name(String fact) {
        return words.find("data." + fact);
    }

    /** In both languages; empty for what is no code, and for one that has no name. */
    public Optional<String> value(String fact, String code) {
        if (GROUPS.contains(fact)) {
            return Optional.of(groups.titleOf(code));
        }
        if (fact.equals("category")) {
            return Optional.of(categories.titleOf(code));
        }
        return MILESTONES.contains(fact)
                ? milestone(code)
                : words.find(OTHER_NAME.getOrDefault(fact, fact) + "." + code);
    }

    private static Optional<String> milestone(String code) {
        return Stream.of(SlaMilestone.values())
                .filter(milestone -> milestone.name().equals(code))
                .map(milestone -> milestone.chinese() + " " + milestone.english())
                .findFirst();
    }
}
