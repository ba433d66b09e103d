package org.huifang.customer.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Callers of the API of customers. */
public final class CustomerApi {

    public static final String WEBSITE = "website";
    public static final String AGENT = "li.na";
    public static final String LEAD = "sun.jie";
    public static final String AUDITOR = "he.jing";

    private static final String PASSWORD = "Huifang-test-1";

    private final MockMvc http;

    public CustomerApi(MockMvc http, People people) {
        this.http = http;
        people.add(WEBSITE, "Website", PASSWORD, Group.CHANNELS);
        people.add(AGENT, "Li Na", PASSWORD, Group.CUSTOMER_SERVICE);
        people.add(LEAD, "Sun Jie", PASSWORD, Group.TEAM_LEADS);
        people.add(AUDITOR, "He Jing", PASSWORD, Group.AUDITORS);
    }

    public ResultActions get(String path, String user) throws Exception {
        return http.perform(
                request(HttpMethod.GET, URI.create("/api/customers" + path)).with(httpBasic(user, PASSWORD)));
    }

    public ResultActions send(HttpMethod method, String path, String user, String body) throws Exception {
        var call = request(method, URI.create("/api/customers" + path)).with(httpBasic(user, PASSWORD));
        return http.perform(
                body == null
                        ? call
                        : call.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    public ResultActions put(String path, String user, String body) throws Exception {
        return send(HttpMethod.PUT, path, user, body);
    }

    public ResultActions sendCsv(String contentType, byte[] file, String user) throws Exception {
        return http.perform(request(HttpMethod.POST, URI.create("/api/customers/import"))
                .with(httpBasic(user, PASSWORD))
                .header("Content-Type", contentType)
                .content(file));
    }
}
