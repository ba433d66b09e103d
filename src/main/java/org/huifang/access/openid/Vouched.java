package org.huifang.access.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huifang.access.ExternalPeople;
import org.huifang.access.ExternalPeople.NameIsTaken;
import org.huifang.access.Group;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/** Takes in whom a provider vouches for, by login or by token; a token comes with every request, so that is remembered a while. */
@Component
class Vouched {

    /** What the engine takes as an id, {@code general-resource-whitelist-pattern}. */
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.@_-]{0,63}");

    private record Visit(String issuer, String user, String name, Set<Group> groups) {}

    private final AccessSettings settings;
    private final ProviderClaims claims;
    private final ExternalPeople people;
    private final Cache<String, Visit> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(60))
            .build();

    Vouched(AccessSettings settings, ProviderClaims claims, ExternalPeople people) {
        this.settings = settings;
        this.claims = claims;
        this.people = people;
    }

    /** The groups of whoever the claims are about, who has just logged in. */
    Set<Group> takeIn(String issuer, Map<String, Object> told) {
        var visit = visit(issuer, told);
        welcome(visit);
        recent.put(visit.user(), visit);
        return visit.groups();
    }

    /** The same for whoever may have been taken in a moment ago, with the same claims. */
    Set<Group> recognize(String issuer, Map<String, Object> told) {
        var visit = visit(issuer, told);
        return visit.equals(recent.getIfPresent(visit.user())) ? visit.groups() : takeIn(issuer, told);
    }

    private Visit visit(String issuer, Map<String, Object> told) {
        var user = userIn(told);
        return new Visit(issuer, user, claims.nameIn(told, user), claims.groupsIn(told));
    }

    String userIn(Map<String, Object> told) {
        if (told.get(settings.userClaim()) instanceof String user
                && ID.matcher(user).matches()) {
            return user;
        }
        throw refused("The claim that names the user is missing or is no name.");
    }

    /** Other systems have no tasks, so they become no users here; nor may they bear the name of one. */
    private void welcome(Visit visit) {
        var person = visit.groups().stream().anyMatch(group -> group.kind() != Group.Kind.TECHNICAL);
        try {
            people.welcome(visit.issuer(), visit.user(), visit.name(), person ? visit.groups() : Set.of());
        } catch (NameIsTaken taken) {
            throw refused(taken.getMessage());
        }
    }

    private static OAuth2AuthenticationException refused(String sentence) {
        return new OAuth2AuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, sentence, null), sentence);
    }
}
