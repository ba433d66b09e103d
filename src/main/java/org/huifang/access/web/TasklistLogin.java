package org.huifang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever is logged in to Tasklist is logged in to the pages of a case, which its forms show, and to the doors of the engine. */
class TasklistLogin extends OncePerRequestFilter {

    private static final String WEBAPPS = "/camunda/";
    private static final String APIS = "/camunda/api/";

    private final EngineLogin logins;
    private final String engine;

    /** @param engine its name, which the webapps keep logins by */
    TasklistLogin(EngineLogin logins, String engine) {
        this.logins = logins;
        this.engine = engine;
    }

    /** Most of what the webapps load are files, for which nobody needs to be known. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith(WEBAPPS) && !path.startsWith(APIS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var all = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
        var login = all == null ? null : all.getAuthenticationForProcessEngine(engine);
        if (login != null && SecurityContextHolder.getContext().getAuthentication() == null) {
            var user = login.getIdentityId();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(user, null, logins.authoritiesOf(user)));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
