package org.huifang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that no address of ours expects before they are read: by what the request says of itself, and where it says
 * nothing, as soon as it has sent too much.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimits extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BodyLimits.class);

    /** Fifty times the longest complaint; the container limits forms with files by itself. */
    private static final long LARGEST = 1024 * 1024;

    /** These have limits of their own: files of customers, deployments of the engine, forms with files. */
    private static final List<String> OWN_LIMITS = List.of(
            "/api/customers/import", "/engine-rest/", "/camunda/", "/complain", "/status", "/c/", "/s/", "/cases/");

    private static final String REFUSAL =
            """
            {"type":"urn:huifang:problem:too-large","title":"Payload Too Large","status":413,\
            "detail":"The body is larger than this address accepts."}""";

    /** More came than was announced. */
    private static final class TooLarge extends IOException {
        TooLarge() {
            super("The body is larger than this address accepts.");
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OWN_LIMITS.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            refuse(response);
        } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new Counted(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        LOG.warn("A body was refused: larger than its address accepts.");
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setHeader("Connection", "close");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(REFUSAL);
    }

    /** A request of unknown length. */
    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        CountedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var count = body.read(into, from, most);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > LARGEST) {
                LOG.warn("A body was refused: larger than its address accepts.");
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
