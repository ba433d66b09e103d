package org.huifang.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down whoever tries passwords, by where they come from: the engine's own throttle locks the user, and with it out
 * whoever really is that user, wherever they are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class LoginThrottle extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LoginThrottle.class);
    private static final Pattern FORM = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+");

    /** Failures of one user from one address within the window. Own. */
    static final int MOST_OF_USER = 10;

    /** Of all users from one address, which may be an office behind one router. Own. */
    private static final int MOST_OF_ADDRESS = 50;

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Cache<String, AtomicInteger> failures =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WINDOW).build();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var tries = triesOf(request);
        if (tries.stream().anyMatch(this::isTooMany)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
            Refusals.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-logins",
                    "登录失败次数过多，请五分钟后再试。Too many failed logins; try again in five minutes.");
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            tries.forEach(this::count);
        }
    }

    private boolean isTooMany(Try login) {
        var failed = failures.getIfPresent(login.key());
        return failed != null && failed.get() >= login.most();
    }

    private void count(Try login) {
        var failed = failures.get(login.key(), key -> new AtomicInteger()).incrementAndGet();
        if (failed == login.most()) {
            LOG.warn("Logins from one address are held back for a while: {} failed.", failed);
        }
    }

    /** None where no password is sent. */
    private static List<Try> triesOf(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var all = new Try(address, MOST_OF_ADDRESS);
        if (request.getMethod().equals("POST")
                && FORM.matcher(request.getRequestURI()).matches()) {
            return List.of(all);
        }
        return userOf(request)
                .map(user -> List.of(all, new Try(address + " " + user, MOST_OF_USER)))
                .orElse(List.of());
    }

    private static Optional<String> userOf(HttpServletRequest request) {
        var login = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (login == null || !login.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var decoded =
                    new String(Base64.getDecoder().decode(login.substring(6).strip()), StandardCharsets.UTF_8);
            return Optional.of(decoded.split(":", 2)[0]);
        } catch (IllegalArgumentException notBasic) {
            return Optional.of("");
        }
    }

    private record Try(String key, int most) {}
}
