package org.huifang.access.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.stereotype.Component;

/** How programs log in: with each request, by password or, where OpenID Connect is set up, by token. No session, no cookie. */
@Component
public class ApiLogin {

    /** Another way to log in than by password. */
    public interface MoreWays {
        void addTo(HttpSecurity http) throws Exception;
    }

    private final EngineLogin logins;
    private final Headers headers;
    private final ObjectProvider<MoreWays> moreWays;

    ApiLogin(EngineLogin logins, Headers headers, ObjectProvider<MoreWays> moreWays) {
        this.logins = logins;
        this.headers = headers;
        this.moreWays = moreWays;
    }

    HttpSecurity on(HttpSecurity http) throws Exception {
        http.authenticationProvider(logins)
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(Refusals.NOT_YOUR_ROLE))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        headers.ofData(http);
        for (var way : moreWays) {
            way.addTo(http);
        }
        return http;
    }
}
