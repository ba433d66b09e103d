package org.huifang.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers a file that is too large, or did not arrive whole, with the way back to its case. Later nobody could: the token against
 * foreign pages is a field of the same form, and where the form cannot be read it counts as forged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class CaseUploads extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CaseUploads.class);
    private static final Pattern OF_CASE = Pattern.compile("/cases/([A-Z0-9-]{1,40})/.*");

    private final ITemplateEngine templates;
    private final long largest;

    CaseUploads(ITemplateEngine templates, @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.templates = templates;
        this.largest = largest.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !request.getRequestURI().startsWith("/cases/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            response.setHeader("Connection", "close");
            refuse(request, response, "it is too large");
        } else if (isReadable(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, "its form cannot be read");
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        try {
            if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                request.getParts(); // kept, for whoever reads the form after us
            }
            return true;
        } catch (IllegalStateException | IOException | ServletException tooLargeOrBroken) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        LOG.warn("A form of a case was refused: {}.", why);
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'self'");
        var page = new Context(Locale.SIMPLIFIED_CHINESE);
        var address = OF_CASE.matcher(request.getRequestURI());
        page.setVariable("number", address.matches() ? address.group(1) : null);
        templates.process("desk/too-large", page, response.getWriter());
    }
}
