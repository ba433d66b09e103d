package org.huifang.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** Adds users to the engine's identity service; a user that exists keeps name and password. */
@Component
@DependsOn("accessSetup")
public class People {

    private final IdentityService identities;

    People(IdentityService identities) {
        this.identities = identities;
    }

    public void add(String id, String name, String password, Group... groups) {
        if (identities.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identities.newUser(id);
        user.setFirstName(name);
        user.setLastName("");
        user.setPassword(password);
        identities.saveUser(user);
        for (var group : groups) {
            identities.createMembership(id, group.id());
        }
    }
}
