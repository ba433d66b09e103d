package org.huifang.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * People whom an identity provider vouches for. Each has a user here too, in the groups the provider last told, because cases
 * are shared out among the members of groups, also while these are not logged in.
 */
@Component
@DependsOn("accessSetup")
public class ExternalPeople {

    /** Which issuer vouched for a user; local users have none. */
    private static final String ISSUER = "huifang.issuer";

    private final IdentityService identities;
    private final OneNodeAtATime turns;
    private final SecureRandom random = new SecureRandom();

    ExternalPeople(IdentityService identities, OneNodeAtATime turns) {
        this.identities = identities;
        this.turns = turns;
    }

    /** Somebody has the name who is not the one the provider means. */
    public static final class NameIsTaken extends RuntimeException {
        private NameIsTaken() {
            super("A user of this name exists here and does not come from this identity provider.");
        }
    }

    /**
     * Makes the person a user here, or brings their name and groups up to date. Somebody without a group gets nothing, and
     * keeps nothing.
     *
     * @throws NameIsTaken for the name of a local user, such as {@code admin} or {@code worker}
     */
    public void welcome(String issuer, String id, String name, Collection<Group> groups) {
        var known = identities.createUserQuery().userId(id).singleResult();
        if (known != null && !issuer.equals(identities.getUserInfo(id, ISSUER))) {
            throw new NameIsTaken();
        }
        var wanted = groups.stream().map(Group::id).collect(Collectors.toSet());
        var isNew = known == null;
        if (isNew ? !wanted.isEmpty() : !wanted.equals(groupsOf(id)) || !Objects.equals(known.getFirstName(), name)) {
            turns.run(() -> save(issuer, id, name, wanted));
        }
    }

    private void save(String issuer, String id, String name, Set<String> wanted) {
        var known = identities.createUserQuery().userId(id).singleResult();
        var user = known == null ? stranger(id) : known;
        user.setFirstName(name);
        user.setLastName("");
        identities.saveUser(user);
        identities.setUserInfo(id, ISSUER, issuer);
        var present = groupsOf(id);
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identities.deleteMembership(id, group));
        wanted.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identities.createMembership(id, group));
    }

    /** With a password that nobody knows, in keeping with the policy of passwords. */
    private User stranger(String id) {
        var secret = new byte[32];
        random.nextBytes(secret);
        var user = identities.newUser(id);
        user.setPassword("aA1!" + Base64.getEncoder().encodeToString(secret));
        return user;
    }

    private Set<String> groupsOf(String id) {
        return identities.createGroupQuery().groupMember(id).list().stream()
                .map(group -> group.getId())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
