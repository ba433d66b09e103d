package org.huifang.access;

import java.util.Arrays;
import java.util.List;
import org.huifang.complaint.assignment.Departments;
import org.huifang.staff.Agents;
import org.springframework.stereotype.Component;

/** Agents are the members of departments and of the callback team. */
@Component
class EngineAgents implements Agents {

    private final Departments departments;

    EngineAgents(Departments departments) {
        this.departments = departments;
    }

    @Override
    public List<String> ids() {
        return Arrays.stream(Group.values())
                .filter(group -> group.kind() == Group.Kind.DEPARTMENT || group.kind() == Group.Kind.CALLERS)
                .flatMap(group -> departments.membersOf(group.id()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
