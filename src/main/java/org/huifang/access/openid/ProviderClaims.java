package org.huifang.access.openid;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huifang.access.Group;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** What a provider says of somebody, in our terms. A group we do not know counts for nothing. */
@Component
class ProviderClaims {

    private final AccessSettings settings;

    ProviderClaims(AccessSettings settings) {
        this.settings = settings;
    }

    Set<Group> groupsIn(Map<String, Object> claims) {
        var groups = EnumSet.noneOf(Group.class);
        for (var told : told(find(claims))) {
            var id = settings.groupNames().getOrDefault(told, told);
            Arrays.stream(Group.values()).filter(group -> group.id().equals(id)).forEach(groups::add);
        }
        return groups;
    }

    /** Authorities are the ids of groups, as for local users; scopes and roles of the provider are none. */
    static List<GrantedAuthority> authorities(Collection<Group> groups) {
        return groups.stream()
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(group.id()))
                .toList();
    }

    String nameIn(Map<String, Object> claims, String user) {
        return claims.get(settings.nameClaim()) instanceof String name && !name.isBlank() ? name : user;
    }

    private Object find(Map<String, Object> claims) {
        Object found = claims.get(settings.groupsClaim());
        if (found == null) {
            found = claims;
            for (var step : settings.groupsClaim().split("\\.")) {
                found = found instanceof Map<?, ?> map ? map.get(step) : null;
            }
        }
        return found;
    }

    private static List<String> told(Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return claim instanceof String one ? List.of(one) : List.of();
    }
}
