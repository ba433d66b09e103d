package org.huifang.followup.planning.web;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.followup.planning.PlanningDriver;
import org.huifang.followup.planning.PlanningTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlanningTest
class PlanningApiTest {

    private static final String PASSWORD = "Huifang-test-1";
    private static final RequestPostProcessor LEAD = httpBasic("sun.jie", PASSWORD);
    private static final RequestPostProcessor CALLER = httpBasic("zhao.min", PASSWORD);

    @Autowired
    MockMvc http;

    @Autowired
    People staff;

    @Autowired
    PlanningDriver people;

    @BeforeEach
    void addCallers() {
        staff.add("sun.jie", "Sun Jie", PASSWORD, Group.TEAM_LEADS);
        staff.add("zhao.min", "Zhao Min", PASSWORD, Group.CALLBACK_TEAM);
        people.itIsTheMorningOf(LocalDate.of(2024, 6, 3));
    }

    @AfterEach
    void forget() {
        people.clear();
    }

    @Test
    void plansTodayOnceHoweverOftenItIsAsked() throws Exception {
        http.perform(post("/api/follow-ups/planning").with(LEAD))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.day").value("2024-06-03"));

        http.perform(post("/api/follow-ups/planning").with(LEAD)).andExpect(status().isOk());

        http.perform(get("/api/follow-ups/planning/2024-06-03").with(LEAD))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.planned").value(0))
                .andExpect(jsonPath("$.counts").isEmpty());
    }

    @Test
    void knowsNothingOfADayThatWasNotPlanned() throws Exception {
        http.perform(get("/api/follow-ups/planning/2024-06-02").with(LEAD)).andExpect(status().isNotFound());
    }

    @Test
    void keepsWhatLeadsSayTheirCallersCanDo() throws Exception {
        http.perform(put("/api/follow-ups/capacity/{region}/{skill}", "华东", "RETENTION")
                        .with(LEAD)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"perDay\": 40}"))
                .andExpect(status().isNoContent());

        http.perform(get("/api/follow-ups/capacity").with(LEAD))
                .andExpect(jsonPath("$[?(@.region == '华东')].perDay").value(hasItem(40)));
    }

    @Test
    void refusesACapacityBelowNothing() throws Exception {
        http.perform(put("/api/follow-ups/capacity/-/RETENTION")
                        .with(LEAD)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"perDay\": -1}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("perDay: must be greater than or equal to 0"));
    }

    @Test
    void letsOnlyLeadsAndProcessOwnersPlan() throws Exception {
        http.perform(post("/api/follow-ups/planning").with(CALLER)).andExpect(status().isForbidden());
        http.perform(get("/api/follow-ups/capacity").with(CALLER)).andExpect(status().isForbidden());
        http.perform(post("/api/follow-ups/planning")).andExpect(status().isUnauthorized());
    }
}
