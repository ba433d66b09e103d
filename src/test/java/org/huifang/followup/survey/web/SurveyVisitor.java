package org.huifang.followup.survey.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A person with a browser without JavaScript: reads the page, fills in its form, presses a button. */
class SurveyVisitor {

    private static final Pattern WANTED = Pattern.compile("“(.+)”");

    private final MockMvc http;
    private String address;
    private MockHttpServletResponse response;
    private Document page;

    SurveyVisitor(MockMvc http) {
        this.http = http;
    }

    SurveyVisitor open(String path) throws Exception {
        return perform(path, get(path));
    }

    /** Presses the button of that name with the fields filled in; an empty name is the one to go on. */
    SurveyVisitor press(String button, Map<String, String> fields) throws Exception {
        var form = new LinkedHashMap<>(filledIn());
        form.putAll(fields);
        if (!button.isEmpty()) {
            form.put(button, page.select("button[name=%s]".formatted(button)).attr("value"));
        }
        var request = post(address);
        form.forEach(request::param);
        return perform(address, request);
    }

    SurveyVisitor goOn(Map<String, String> fields) throws Exception {
        return press("", fields);
    }

    /** Reads which word to choose, and chooses it. */
    SurveyVisitor confirm() throws Exception {
        return goOn(Map.of("choice", rightChoice()));
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

    /** From the link to the first page of questions. */
    SurveyVisitor begin(String path) throws Exception {
        return open(path).goOn(Map.of()).confirm();
    }

    /** What the form would send as it stands. */
    Map<String, String> filledIn() {
        var fields = new LinkedHashMap<String, String>();
        page.select("input[type=hidden], input[type=text], input[type=radio][checked]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        page.select("textarea").forEach(area -> fields.put(area.attr("name"), area.wholeText()));
        return fields;
    }

    private SurveyVisitor perform(String path, MockHttpServletRequestBuilder request) throws Exception {
        address = path;
        response = http.perform(request.accept("text/html")).andReturn().getResponse();
        if (response.getRedirectedUrl() != null) {
            return open(response.getRedirectedUrl());
        }
        page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        return this;
    }

    Document page() {
        return page;
    }

    String title() {
        return page.select("h1").text();
    }

    MockHttpServletResponse response() {
        return response;
    }
}
