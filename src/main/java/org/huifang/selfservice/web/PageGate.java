package org.huifang.selfservice.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.huifang.visitor.VisitorMarks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Stands before every form that may bring files, while nobody has read its body yet: those of customers, and those of staff on the
 * page of a case. What is too large or comes from a page of somebody else goes no further; and of those that are sent slowly only so
 * many are let in at once that other pages have threads left.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PageGate extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PageGate.class);

    /** A fifth of the threads of the server (own). */
    private static final int AT_ONCE = 40;
    /** Many customers of a mobile network share an address (own). */
    private static final int AT_ONCE_FROM_AN_ADDRESS = 8;

    /** Answers what is too large by itself, with the way back to the case. */
    private static final String DESK = "/cases/";

    private static final List<String> PAGES = List.of("/complain", "/status", "/c/", "/s/", DESK);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Integer> inside = new ConcurrentHashMap<>();
    private final VisitorMarks marks;
    private final ITemplateEngine templates;
    private final long largest;

    PageGate(
            VisitorMarks marks,
            ITemplateEngine templates,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.marks = marks;
        this.templates = templates;
        this.largest = largest.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || PAGES.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRemoteAddr();
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            refuse(response, address, "a page of somebody else sent it", "foreign", HttpStatus.FORBIDDEN);
        } else if (request.getContentLengthLong() > largest
                && !request.getRequestURI().startsWith(DESK)) {
            response.setHeader("Connection", "close");
            refuse(response, address, "it is too large", "too-large", HttpStatus.PAYLOAD_TOO_LARGE);
        } else if (enter(address)) {
            try {
                chain.doFilter(request, response);
            } finally {
                leave(address);
            }
        } else {
            response.setHeader("Retry-After", "30");
            refuse(response, address, "too many are being sent", "busy", HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private void refuse(HttpServletResponse response, String address, String why, String notice, HttpStatus status)
            throws IOException {
        LOG.warn("A form of visitor {} was refused before it was read: {}.", marks.of(address), why);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        var page = Notices.notice(notice, status);
        templates.process(
                page.getViewName(), new Context(Locale.SIMPLIFIED_CHINESE, page.getModel()), response.getWriter());
    }

    private boolean enter(String address) {
        if (!places.tryAcquire()) {
            return false;
        }
        if (inside.merge(address, 1, Integer::sum) > AT_ONCE_FROM_AN_ADDRESS) {
            leave(address);
            return false;
        }
        return true;
    }

    private void leave(String address) {
        inside.computeIfPresent(address, (whose, count) -> count == 1 ? null : count - 1);
        places.release();
    }
}
