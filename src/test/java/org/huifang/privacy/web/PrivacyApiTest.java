package org.huifang.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class PrivacyApiTest {

    @Autowired
    SealedColumns sealed;

    @Autowired
    MockMvc http;

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    private ComplaintNumber number;
    private String customer;

    @BeforeEach
    void aCustomerAndCallers() {
        people.add("he.jun", "He Jun", "Huifang-test-1", Group.SECURITY);
        people.add("shop", "Shop", "Huifang-test-1", Group.CHANNELS);
        number = cases.complaintByMail();
        customer = "id-" + cases.look(number).customerId();
    }

    private ResultActions as(String user, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(httpBasic(user, "Huifang-test-1")));
    }

    @Test
    void takesARequestForErasureOnce() throws Exception {
        var first = as("li.na", post("/api/customers/{customer}/erasure", customer))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.way").value("STAFF"))
                .andExpect(jsonPath("$.verifiedBy").doesNotExist())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String request = JsonPath.read(first, "$.number");

        as("shop", post("/api/customers/{customer}/erasure", customer))
                .andExpect(jsonPath("$.number").value(request));
        as("he.jun", get("/api/privacy/requests/{number}", request))
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.kind").value("ERASURE"));
        as("he.jun", get("/api/privacy/requests/E-2026-999999")).andExpect(status().isNotFound());
        as("li.na", post("/api/customers/id-0/erasure")).andExpect(status().isNotFound());
    }

    @Test
    void aSystemInWhichTheCustomerIsLoggedInProvesWhoTheyAre() throws Exception {
        as("shop", post("/api/customers/{customer}/erasure", customer))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.way").value("SYSTEM"))
                .andExpect(jsonPath("$.verifiedBy").value("customer"));
    }

    @Test
    void placesAndReleasesLegalHolds() throws Exception {
        var path = "/api/privacy/cases/" + number + "/holds";
        var until = cases.now().plus(Duration.ofDays(10));
        var placed = as(
                        "he.jun",
                        post(path)
                                .contentType(APPLICATION_JSON)
                                .content("{\"reason\": \"POLICE\", \"until\": \"%s\"}".formatted(until)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(placed, "$.id");

        as("he.jun", get(path)).andExpect(jsonPath("$[0].reason").value("POLICE"));
        as("he.jun", post(path + "/{id}/release", id)).andExpect(status().isNoContent());
        as("he.jun", post(path + "/{id}/release", id))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.chinese").exists());
        as(
                        "he.jun",
                        post(path)
                                .contentType(APPLICATION_JSON)
                                .content("{\"reason\": \"POLICE\", \"until\": \"2020-01-01T00:00:00Z\"}"))
                .andExpect(status().isConflict());
        as("he.jun", post(path).contentType(APPLICATION_JSON).content("{}")).andExpect(status().isBadRequest());
    }

    @Test
    void showsThoseWhoDecideNoMoreThanTheyNeed() throws Exception {
        sealed.set("customer.phone", "13812345678", "id = ?", cases.look(number).customerId());
        var created = as("li.na", post("/api/customers/{customer}/erasure", customer))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String request = JsonPath.read(created, "$.number");

        var page = as("he.jun", get("/privacy-requests/{number}", request))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        Files.createDirectories(Path.of("target/privacy"));
        Files.writeString(Path.of("target/privacy/request.html"), page);
        assertThat(page)
                .contains("王***", "138****5678", "@customer.example", "有未结束的案件", number.value())
                .doesNotContain("王芳", "13812345678");
        as("he.jun", get("/privacy-requests/E-2026-999999")).andExpect(status().isNotFound());
    }

    @Test
    void handsTheCopyToThoseWhoKeepData() throws Exception {
        var zip = as("he.jun", get("/api/customers/{customer}/data-copy", customer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();

        assertThat(zip.getContentType()).isEqualTo("application/zip");
        assertThat(zip.getContentAsByteArray()).startsWith('P', 'K');
        as("li.na", get("/api/customers/{customer}/data-copy", customer)).andExpect(status().isForbidden());
    }
}
