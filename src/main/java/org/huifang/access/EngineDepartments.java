package org.huifang.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.huifang.complaint.assignment.Departments;
import org.huifang.staff.KnownUsers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Departments are groups of the engine's identity service. */
@Component
class EngineDepartments implements Departments, KnownUsers {

    private final IdentityService identities;

    EngineDepartments(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public List<String> membersOf(String department) {
        return identities.createUserQuery().memberOfGroup(department).orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList();
    }

    @Override
    public boolean worksOnCases(String userId) {
        return isInOneOf(Group.workers(), userId);
    }

    @Override
    public Set<String> knownAmong(Collection<String> userIds) {
        return userIds.isEmpty()
                ? Set.of()
                : identities.createUserQuery().userIdIn(userIds.toArray(String[]::new)).list().stream()
                        .map(User::getId)
                        .collect(Collectors.toSet());
    }

    @Override
    public boolean isKnown(String userId) {
        return identities.createUserQuery().userId(userId).count() > 0;
    }

    @Override
    public boolean doesTasks(String userId) {
        return isInOneOf(Group.doersOfTasks(), userId);
    }

    private boolean isInOneOf(String[] groups, String userId) {
        return identities
                        .createGroupQuery()
                        .groupMember(userId)
                        .groupIdIn(groups)
                        .count()
                > 0;
    }
}
