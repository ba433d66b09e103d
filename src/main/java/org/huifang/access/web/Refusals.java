package org.huifang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.util.HtmlUtils;

/** Refusals before any controller is reached: problems that repeat nothing of the request, and a page for people. */
final class Refusals {

    /** The detail stands as message too, which is what Tasklist shows. */
    private static final String PROBLEM =
            """
            {"type":"urn:huifang:problem:%s","title":"%s","status":%d,"detail":"%s","message":"%s"}""";

    static final AccessDeniedHandler NOT_YOUR_ROLE = (request, response, denied) ->
            write(response, HttpStatus.FORBIDDEN, "not-allowed", "这一操作不对您的角色开放。This is not open to your role.");

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="zh">
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>请先登录 Please log in first</title>
                <link rel="stylesheet" href="/style/case.css">
                <link rel="stylesheet" href="/style/desk.css">
            </head>
            <body class="desk">
            <header><div class="line"><h1>请先登录 Please log in first</h1></div></header>
            <main>
            <p><a href="/camunda/app/tasklist/" target="_blank" rel="noopener">在任务列表登录 Log in at Tasklist</a></p>
            %s</main>
            </body>
            </html>
            """;

    private static final String AGAIN =
            """
            <p><a href="%s">登录后再打开本页 then open this page again</a></p>
            """;

    /** A browser would show an empty answer as a blank page; programs get one, and nobody is asked for a password in a window. */
    static final AuthenticationEntryPoint LOG_IN_FIRST = (request, response, nobody) -> {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        if (wantsPage(request)) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getWriter().write(PAGE.formatted(again(request)));
        }
    };

    private static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Only what an address in the browser's own line can ask for again. One slash, as two would begin a foreign host. */
    private static String again(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return "";
        }
        var query = request.getQueryString();
        var address = request.getRequestURI().replaceFirst("^/*", "/") + (query == null ? "" : "?" + query);
        return AGAIN.formatted(HtmlUtils.htmlEscape(address));
    }

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
