package org.huifang.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huifang.staff.StaffProfile.skilled;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.staff.StaffDirectory;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The staff directory over HTTP. */
@ApplicationTest
class StaffApiTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final String PROFILE =
            """
            {"staffNumber": "S-100", "outlet": "SH-01", "skills": ["CUSTOMS", "BILLING"], "capacity": 12, "deputy": "li.na"}""";

    @Autowired
    MockMvc http;

    @Autowired
    StaffDriver staff;

    @Autowired
    StaffDirectory directory;

    @Autowired
    People people;

    @BeforeEach
    void hire() {
        people.add("website", "Website", "Huifang-test-1", Group.CHANNELS);
        people.add("he.jing", "He Jing", "Huifang-test-1", Group.AUDITORS);
        people.add("gao.feng", "Gao Feng", "Huifang-test-1", Group.AREA_MANAGERS);
        ClockUtil.setCurrentTime(Date.from(MONDAY_MORNING));
        staff.user("an.qi", Group.INTERNATIONAL);
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sun.jie", "gao.feng"})
    void keepsWhatATeamLeadOrManagerTellsOfSomebody(String lead) throws Exception {
        as(lead, put("/api/staff/an.qi"), PROFILE).andExpect(status().isOk());

        as(lead, get("/api/staff"), null)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id == 'an.qi')].outlet").value("SH-01"))
                .andExpect(jsonPath("$[?(@.id == 'an.qi')].skills[0]").value("BILLING"))
                .andExpect(jsonPath("$[?(@.id == 'an.qi')].takesWork").value(true))
                .andExpect(jsonPath("$[?(@.id == 'an.qi')].capacity").value(12))
                .andExpect(jsonPath("$[?(@.id == 'an.qi')].deputy").value("li.na"));
    }

    @Test
    void keepsAbsencesByTheClocksOfTheHouseAndForgetsOneThatIsTakenBack() throws Exception {
        var answer = as("sun.jie", post("/api/staff/an.qi/absences"), absence("2026-12-01T00:00", "2026-12-04T00:00"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.from").value("2026-12-01T00:00:00"))
                .andReturn()
                .getResponse();
        String id = JsonPath.read(answer.getContentAsString(), "$.id");

        assertThat(answer.getHeader("Location")).isEqualTo("/api/staff/an.qi/absences/" + id);
        assertThat(directory.of("an.qi").absences()).singleElement().satisfies(absence -> {
            assertThat(absence.from()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
            assertThat(absence.until()).isEqualTo(Instant.parse("2026-12-03T16:00:00Z"));
        });
        as("sun.jie", delete("/api/staff/an.qi/absences/" + id), null).andExpect(status().isNoContent());
        assertThat(directory.of("an.qi").absences()).isEmpty();
    }

    @Test
    void keepsADepartureAndTakesItBack() throws Exception {
        as("sun.jie", post("/api/staff/an.qi/departure"), "{\"at\": \"2026-12-31T18:00\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.leftAt").value("2026-12-31T18:00:00"));
        as("sun.jie", post("/api/staff/an.qi/departure"), null).andExpect(status().isOk());
        assertThat(directory.of("an.qi").leftAt()).isEqualTo(MONDAY_MORNING);

        as("sun.jie", delete("/api/staff/an.qi/departure"), null).andExpect(status().isOk());

        assertThat(directory.of("an.qi").leftAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"skills": ["customs"]}     | skills
            {"skills": [null]}          | skills
            {"outlet": "上海 一"}         | outlet
            {"staffNumber": ""}         | staffNumber
            {"capacity": 0}             | capacity
            {"capacity": 10001}         | capacity
            {"deputy": "an.qi"}         | Nobody can be their own deputy.
            {"deputy": "nobody.there"}  | The deputy is no user.
            {"nickname": "小安"}          | The body is not the JSON
            """)
    void refusesWhatCannotBeInASentenceThatRepeatsNothing(String body, String sentence) throws Exception {
        as("sun.jie", put("/api/staff/an.qi"), body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString(sentence)))
                .andExpect(jsonPath("$.detail").value(not(containsString("nobody.there"))));

        assertThat(directory.find("an.qi")).isEmpty();
    }

    @Test
    void refusesAStaffNumberThatSomebodyElseHas() throws Exception {
        staff.user("bai.he", Group.INTERNATIONAL);
        as("sun.jie", put("/api/staff/bai.he"), "{\"staffNumber\": \"S-twice\"}")
                .andExpect(status().isOk());

        as("sun.jie", put("/api/staff/an.qi"), "{\"staffNumber\": \"S-twice\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Another member of staff has this staff number."));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02T00:00, 2026-12-02T00:00, ends after it begins",
        "2026-12-02T00:00, 2026-12-01T00:00, ends after it begins",
        "2026-11-02T00:00, 2026-11-23T09:00, is over already",
        "tomorrow, 2026-12-01T00:00, not the JSON"
    })
    void refusesAbsencesThatCannotBe(String from, String until, String sentence) throws Exception {
        as("sun.jie", post("/api/staff/an.qi/absences"), absence(from, until))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString(sentence)));
    }

    @Test
    void knowsNobodyWhoIsNoUser() throws Exception {
        for (var request : new MockHttpServletRequestBuilder[] {
            put("/api/staff/nobody"), post("/api/staff/nobody/departure"),
        }) {
            as("sun.jie", request, "{}").andExpect(status().isNotFound());
        }
        as("sun.jie", post("/api/staff/nobody/absences"), absence("2026-12-01T00:00", "2026-12-04T00:00"))
                .andExpect(status().isNotFound());
        as("sun.jie", delete("/api/staff/an.qi/absences/" + UUID.randomUUID()), null)
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"li.na", "he.jing", "website", "worker"})
    void isClosedToEverybodyElse(String user) throws Exception {
        as(user, get("/api/staff"), null).andExpect(status().isForbidden());
        as(user, put("/api/staff/an.qi"), "{}").andExpect(status().isForbidden());
        as(user, post("/api/staff/an.qi/absences"), absence("2026-12-01T00:00", "2026-12-04T00:00"))
                .andExpect(status().isForbidden());
        as(user, post("/api/staff/an.qi/departure"), null).andExpect(status().isForbidden());
        as(user, post("/api/complaints/HF26-00000001-0/handover"), null).andExpect(status().isForbidden());
    }

    @Test
    void isClosedToStrangers() throws Exception {
        http.perform(get("/api/staff")).andExpect(status().isUnauthorized());
    }

    @Test
    void keepsAbsencesWhenTheProfileChanges() throws Exception {
        staff.hire("an.qi", Group.INTERNATIONAL, skilled("CUSTOMS"));
        as("sun.jie", post("/api/staff/an.qi/absences"), absence("2026-12-01T00:00", "2026-12-04T00:00"))
                .andExpect(status().isCreated());

        as("sun.jie", put("/api/staff/an.qi"), "{\"takesWork\": false}").andExpect(status().isOk());

        assertThat(directory.of("an.qi").absences()).hasSize(1);
        assertThat(directory.of("an.qi").skills()).isEmpty();
        assertThat(directory.of("an.qi").takesWork()).isFalse();
    }

    private static String absence(String from, String until) {
        return "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(from, until);
    }

    private ResultActions as(String user, MockHttpServletRequestBuilder request, String body) throws Exception {
        request.with(httpBasic(user, "Huifang-test-1"));
        return http.perform(
                body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
