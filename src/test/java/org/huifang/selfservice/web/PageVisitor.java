package org.huifang.selfservice.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A person with a browser without JavaScript, at an address of their own. */
class PageVisitor {

    private static final Pattern WANTED = Pattern.compile("“(.+)”");

    private final MockMvc http;
    private final String from;
    private final List<MockMultipartFile> files = new ArrayList<>();
    private String language = "zh-CN";
    private String address;
    private MockHttpServletResponse response;
    private Document page;

    PageVisitor(MockMvc http, String from) {
        this.http = http;
        this.from = from;
    }

    PageVisitor speaking(String acceptLanguage) {
        language = acceptLanguage;
        return this;
    }

    PageVisitor open(String path) throws Exception {
        return perform(path, get(URI.create(path)));
    }

    PageVisitor follow(String selector) throws Exception {
        return open(page.select(selector).attr("href"));
    }

    PageVisitor choosing(String name, byte[] content) {
        files.add(new MockMultipartFile("files", name, "application/octet-stream", content));
        return this;
    }

    /** Sends the form of the page with these fields filled in. */
    PageVisitor send(Map<String, String> fields) throws Exception {
        var form = new LinkedHashMap<>(filledIn());
        form.putAll(fields);
        return post(target(), form);
    }

    PageVisitor press(String button) throws Exception {
        var form = new LinkedHashMap<>(filledIn());
        form.put(button, page.select("button[name=%s]".formatted(button)).attr("value"));
        return post(target(), form);
    }

    /** Sends the form with the word that its sentence names. */
    PageVisitor sendAsAPerson(Map<String, String> fields) throws Exception {
        var form = new LinkedHashMap<>(fields);
        form.put("choice", rightChoice());
        return send(form);
    }

    PageVisitor post(String path, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request;
        if (files.isEmpty()) {
            request = MockMvcRequestBuilders.post(URI.create(path));
        } else {
            var upload = multipart(URI.create(path));
            files.forEach(upload::file);
            request = upload;
        }
        files.clear();
        form.forEach(request::param);
        return perform(path, request);
    }

    private String target() {
        var action = page.select("form").attr("action");
        return action.isEmpty() ? address : action;
    }

    String rightChoice() {
        var wanted = WANTED.matcher(page.select("legend").text());
        if (!wanted.find()) {
            throw new AssertionError("No word is named: " + page.select("main").text());
        }
        return page.select("label.option").stream()
                .filter(option -> option.text().equals(wanted.group(1)))
                .findFirst()
                .orElseThrow()
                .select("input")
                .attr("value");
    }

    Map<String, String> filledIn() {
        var fields = new LinkedHashMap<String, String>();
        page.select(
                        "form input[type=hidden], form input[type=text], form input[type=email], form input[type=tel], form input[checked]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        page.select("form textarea").forEach(area -> fields.put(area.attr("name"), area.wholeText()));
        page.select("form select")
                .forEach(select -> fields.put(
                        select.attr("name"), select.select("option[selected]").attr("value")));
        return fields;
    }

    private PageVisitor perform(String path, MockHttpServletRequestBuilder request) throws Exception {
        address = path;
        response = http.perform(request.accept("text/html")
                        .header("Accept-Language", language)
                        .with(asked -> {
                            asked.setRemoteAddr(from);
                            return asked;
                        }))
                .andReturn()
                .getResponse();
        if (response.getRedirectedUrl() != null) {
            return open(response.getRedirectedUrl());
        }
        page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        return this;
    }

    int status() {
        return response.getStatus();
    }

    Document page() {
        return page;
    }

    String text() {
        return page.select("main").text();
    }

    String title() {
        return page.select("h1").text();
    }

    String address() {
        return address;
    }

    MockHttpServletResponse response() {
        return response;
    }
}
