package org.huifang.access.openid;

import java.util.HashMap;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Makes somebody who came back from the provider one of ours. */
class ProviderLogin implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final Vouched vouched;
    private final String userClaim;

    ProviderLogin(Vouched vouched, AccessSettings settings) {
        this.vouched = vouched;
        this.userClaim = settings.userClaim();
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        var told = provider.loadUser(request);
        var claims = new HashMap<>(told.getClaims());
        var groups = vouched.takeIn(String.valueOf(told.getIdToken().getIssuer()), claims);
        return new DefaultOidcUser(
                ProviderClaims.authorities(groups), told.getIdToken(), told.getUserInfo(), userClaim);
    }
}
