package org.huifang.access;

import org.camunda.bpm.engine.IdentityService;
import org.huifang.customer.file.StaffDirectory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who works here stands in the engine's identity service. */
@Component
class EngineStaffDirectory implements StaffDirectory {

    private final IdentityService identities;

    EngineStaffDirectory(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public boolean knows(String userId) {
        return identities.createUserQuery().userId(userId).count() > 0;
    }
}
