package org.huifang.access.openid;

import org.huifang.access.web.ApiLogin;
import org.huifang.startup.CannotStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Programs that log in by a bearer token of the provider, where {@code spring.security.oauth2.resourceserver} names one. */
@Component
class TokenLogin implements ApiLogin.MoreWays {

    private final ObjectProvider<JwtDecoder> decoder;
    private final Vouched vouched;

    TokenLogin(
            ObjectProvider<JwtDecoder> decoder,
            Vouched vouched,
            ObjectProvider<OAuth2ResourceServerProperties> settings) {
        this.decoder = decoder;
        this.vouched = vouched;
        settings.ifAvailable(TokenLogin::refuseTokensForOthers);
    }

    /** Without it a token that was given to any other application of the house would do. */
    private static void refuseTokensForOthers(OAuth2ResourceServerProperties settings) {
        var jwt = settings.getJwt();
        if (jwt.getIssuerUri() != null && jwt.getAudiences().isEmpty()) {
            throw new CannotStart(
                    "The setting spring.security.oauth2.resourceserver.jwt.audiences must say whom tokens are for.");
        }
        if (jwt.getIssuerUri() == null && jwt.getJwkSetUri() != null) {
            throw new CannotStart(
                    "The setting spring.security.oauth2.resourceserver.jwt.issuer-uri must say whose tokens count.");
        }
    }

    @Override
    public void addTo(HttpSecurity http) throws Exception {
        if (decoder.getIfAvailable() != null) {
            http.oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(this::known)));
        }
    }

    private AbstractAuthenticationToken known(Jwt token) {
        var groups = vouched.recognize(String.valueOf(token.getIssuer()), token.getClaims());
        return new JwtAuthenticationToken(token, ProviderClaims.authorities(groups), vouched.userIn(token.getClaims()));
    }
}
