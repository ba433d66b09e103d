package org.huifang.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** Adds users to the engine's identity service; a user that exists keeps name and password. */
@Component
@DependsOn("accessSetup")
public class People {

    private final IdentityService identities;

    private final OneNodeAtATime turns;

    People(IdentityService identities, OneNodeAtATime turns) {
        this.identities = identities;
        this.turns = turns;
    }

    public void add(String id, String name, String password, Group... groups) {
        turns.run(() -> addMissing(id, name, password, groups));
    }

    private void addMissing(String id, String name, String password, Group... groups) {
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
