package org.huifang.complaint.remedy;

import java.util.Arrays;
import java.util.Optional;

/** The levels of authority over money (agent, team lead, area, claims lead, headquarters), lowest first. */
public enum Role {
    AGENT(null),
    TEAM_LEAD("team-leads"),
    AREA("area-managers"),
    CLAIMS_LEAD("claims-leads"),
    HEADQUARTERS("headquarters");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** Id of the group whose members have this role; null for agents, who may be of any department. */
    public String group() {
        return group;
    }

    public boolean isBelow(Role other) {
        return compareTo(other) < 0;
    }

    /** Empty at the top. */
    public Optional<Role> next() {
        return Arrays.stream(values()).filter(this::isBelow).findFirst();
    }
}
