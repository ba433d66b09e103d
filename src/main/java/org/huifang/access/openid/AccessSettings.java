package org.huifang.access.openid;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in, and what a provider's claims mean.
 *
 * @param login by which people log in to webapps and pages; programs may use passwords of local users in both
 * @param groupsClaim where the groups are, a claim's name or a path with dots such as {@code realm_access.roles}
 * @param userClaim what people are known by here; must never be given to somebody else
 * @param nameClaim what colleagues read
 * @param groupNames our group of a provider's; where there is none, a group of ours with that very id
 */
@ConfigurationProperties("huifang.access")
record AccessSettings(
        @DefaultValue("LOCAL") Login login,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue Map<String, String> groupNames) {

    enum Login {
        /** Users of the engine, with passwords. */
        LOCAL,
        /** An OpenID Connect provider, {@code spring.security.oauth2.client}. */
        OPENID
    }
}
