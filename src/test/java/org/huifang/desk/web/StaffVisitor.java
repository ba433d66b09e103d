package org.huifang.desk.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huifang.complaint.ComplaintNumber;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A member of staff with a browser without JavaScript. */
class StaffVisitor {

    private static final String PASSWORD = "Huifang-test-1";

    private final MockMvc http;
    private final String user;
    private MockHttpServletResponse response;
    private Document page;

    StaffVisitor(MockMvc http, String user) {
        this.http = http;
        this.user = user;
    }

    StaffVisitor open(ComplaintNumber number) throws Exception {
        return open("/cases/" + number);
    }

    StaffVisitor open(String path) throws Exception {
        response = http.perform(get(path).with(httpBasic(user, PASSWORD)))
                .andReturn()
                .getResponse();
        page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        return this;
    }

    /** Sends the form of an action as the page shows it, with these fields filled in. */
    StaffVisitor act(String action, String... fields) throws Exception {
        return send(page.selectFirst("#action-" + action + " form"), List.of(), fields);
    }

    StaffVisitor choose(String name, byte[] content) throws Exception {
        var file = new MockMultipartFile("files", name, "application/octet-stream", content);
        return send(page.selectFirst("#action-file form"), List.of(file));
    }

    /** Sends a form again that was on the page at another time, or of another page. */
    StaffVisitor send(String path, String... fields) throws Exception {
        var request = multipart(path).with(httpBasic(user, PASSWORD)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        take(http.perform(request).andReturn().getResponse());
        return this;
    }

    private StaffVisitor send(Element form, List<MockMultipartFile> files, String... fields) throws Exception {
        var request = multipart(form.attr("action"));
        files.forEach(request::file);
        request.with(httpBasic(user, PASSWORD)).with(csrf());
        request.param("pass", form.selectFirst("[name=pass]").val());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        take(http.perform(request).andReturn().getResponse());
        return this;
    }

    private void take(MockHttpServletResponse answer) throws Exception {
        response = answer;
        if (answer.getRedirectedUrl() != null) {
            open(answer.getRedirectedUrl());
        } else {
            page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    String pass(String action) {
        return page.selectFirst("#action-" + action + " [name=pass]").val();
    }

    /** Codes of the actions that the page shows. */
    List<String> actions() {
        return new ArrayList<>(page.select("#actions details").eachAttr("id"))
                .stream().map(id -> id.replace("action-", "")).toList();
    }

    int status() {
        return response.getStatus();
    }

    MockHttpServletResponse response() {
        return response;
    }

    Document page() {
        return page;
    }

    String text(String selector) {
        return page.select(selector).text();
    }
}
