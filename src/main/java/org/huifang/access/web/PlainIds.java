package org.huifang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Refuses words where the engine's API expects ids, because it writes an id it does not know into the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class PlainIds extends OncePerRequestFilter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/:._~@+-]*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/engine-rest") && !path.startsWith("/camunda/api");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            Refusals.write(
                    response, HttpStatus.BAD_REQUEST, "not-an-id", "地址中含有非编号字符。This address holds what is no id.");
        }
    }

    private static boolean isPlain(String path) {
        try {
            return PLAIN.matcher(UriUtils.decode(path, StandardCharsets.UTF_8)).matches();
        } catch (IllegalArgumentException notEncoded) {
            return false;
        }
    }
}
