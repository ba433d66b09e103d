package org.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpSession;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who reads a page has a session before the page is written, since its forms need one; nobody and nothing else gets one. */
@ApplicationTest
class SessionBeforePageTest {

    @Autowired
    StaffDriver staff;

    @Autowired
    MockMvc http;

    @BeforeEach
    void hire() {
        staff.user("sb.lead", Group.TEAM_LEADS);
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/improvements",
                "/insight/warnings",
                "/reports",
                "/reviews",
                "/people",
                "/people/trainings",
                "/case-search",
                "/desk/handover"
            })
    void pagesBeginOne(String page) throws Exception {
        assertThat(sessionAfter(get(page).with(httpBasic("sb.lead", "Huifang-test-1"))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/insight/figures.csv", "/case-search/cases.csv", "/api/improvements"})
    void filesAndDataBeginNone(String file) throws Exception {
        assertThat(sessionAfter(get(file).with(httpBasic("sb.lead", "Huifang-test-1"))))
                .isNull();
    }

    @Test
    void customersGetNone() throws Exception {
        assertThat(sessionAfter(get("/improvements/published"))).isNull();
        assertThat(sessionAfter(get("/complain"))).isNull();
    }

    private HttpSession sessionAfter(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getRequest()
                .getSession(false);
    }
}
