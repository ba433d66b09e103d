package org.huifang.access.openid;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever the provider let in is logged in to the webapps, which otherwise ask for a password of their own. */
class WebappLogin extends OncePerRequestFilter {

    private final String engine;

    /** @param engine its name, which the webapps keep logins by */
    WebappLogin(String engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken login
                && !isLoggedIn(request, login)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isLoggedIn(HttpServletRequest request, OAuth2AuthenticationToken login) {
        var all = AuthenticationUtil.getAuthsFromSession(request.getSession());
        var present = all.getAuthenticationForProcessEngine(engine);
        if (present == null || !present.getIdentityId().equals(login.getName())) {
            var groups = login.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .toList();
            var user = AuthenticationUtil.createAuthentication(engine, login.getName(), groups, List.of());
            if (user == null) {
                return false;
            }
            all.addOrReplace(user);
        }
        return true;
    }
}
