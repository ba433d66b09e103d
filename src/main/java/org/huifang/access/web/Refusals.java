package org.huifang.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals before any controller is reached, as problems that repeat nothing of the request. */
final class Refusals {

    /** The detail stands as message too, which is what Tasklist shows. */
    private static final String PROBLEM =
            """
            {"type":"urn:huifang:problem:%s","title":"%s","status":%d,"detail":"%s","message":"%s"}""";

    static final AccessDeniedHandler NOT_YOUR_ROLE = (request, response, denied) ->
            write(response, HttpStatus.FORBIDDEN, "not-allowed", "这一操作不对您的角色开放。This is not open to your role.");

    static void write(HttpServletResponse response, HttpStatus status, String kind, String sentence)
            throws IOException {
        response.setStatus(status.value());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write(PROBLEM.formatted(kind, status.getReasonPhrase(), status.value(), sentence, sentence));
    }

    private Refusals() {}
}
