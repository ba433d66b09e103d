package org.huifang.access;

import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.IdentityService;
import org.huifang.complaint.remedy.Role;
import org.huifang.complaint.remedy.StaffRoles;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Authority over money goes by the groups of the engine's identity service. */
@Component
class EngineStaffRoles implements StaffRoles {

    private final IdentityService identities;

    EngineStaffRoles(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Role roleOf(String userId) {
        var groups = identities.createGroupQuery().groupMember(userId).list().stream()
                .map(group -> group.getId())
                .toList();
        return Arrays.stream(Role.values())
                .filter(role -> groups.contains(role.group()))
                .max(Comparator.naturalOrder())
                .orElse(Role.AGENT);
    }

    @Override
    public boolean belongsTo(String userId, String group) {
        return identities.createGroupQuery().groupMember(userId).groupId(group).count() > 0;
    }

    @Override
    public String titleOf(String group) {
        return Group.titleOf(group);
    }
}
