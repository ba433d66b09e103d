package org.huifang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site has a browser send here. Browsers send cookies and remembered passwords along, which
 * the address cannot tell from the person's own wish; they also say where the page came from. Programs say nothing and pass, and
 * customers' pages are left out: nothing is sent along to them, and old browsers cannot say that a page of ours it was.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ForeignPages extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final RequestMatcher withoutLogin = RequestMatchers.anyOf(Arrays.stream(PageSecurityConfiguration.PAGES)
            .map(page -> PathPatternRequestMatcher.withDefaults().matcher(page))
            .toArray(RequestMatcher[]::new));
    private final String publicAddress;

    ForeignPages(@Value("${huifang.public-address}") String publicAddress) {
        this.publicAddress = originOf(URI.create(publicAddress));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return withoutLogin.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!HARMLESS.contains(request.getMethod()) && isForeign(request)) {
            Refusals.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "foreign-page",
                    "请求来自其他网站。This was sent by a page of another site.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return "cross-site".equals(site) || origin != null && !isOurs(origin, request);
    }

    /** A page whose referrer is withheld says "null" of itself; then the browser's word counts. */
    private boolean isOurs(String origin, HttpServletRequest request) {
        return origin.equals("null")
                ? "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                : origin.equals(publicAddress) || origin.equals(originOf(request));
    }

    private static String originOf(HttpServletRequest request) {
        return originOf(URI.create(request.getRequestURL().toString()));
    }

    private static String originOf(URI address) {
        return "%s://%s".formatted(address.getScheme(), address.getAuthority());
    }
}
