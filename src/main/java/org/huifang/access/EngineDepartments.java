package org.huifang.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.huifang.complaint.triage.Departments;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Departments are groups of the engine's identity service. */
@Component
class EngineDepartments implements Departments {

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
    public boolean hasMember(String userId) {
        return identities.createUserQuery().userId(userId).count() > 0;
    }
}
