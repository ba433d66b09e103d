package org.huifang.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.huifang.customer.web.CustomerApi.AGENT;
import static org.huifang.customer.web.CustomerApi.WEBSITE;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.customer.file.CustomerFileDesk;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class ConsentApiTest {

    @Autowired
    MockMvc http;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    CustomerFileDesk desk;

    @Autowired
    JdbcTemplate database;

    CustomerApi api;
    String number;
    long id;

    @BeforeEach
    void openAFile() throws Exception {
        api = new CustomerApi(http, people);
        number = "C-" + UUID.randomUUID().toString().substring(0, 12);
        api.put("/" + number, WEBSITE, "{\"name\": \"王芳\"}").andExpect(status().isCreated());
        id = desk.withReference(number).id();
    }

    @ParameterizedTest
    @CsvSource({"SURVEY, true", "MARKETING, false", "RECORDING, false", "CARE, false", "SPECIAL_CARE, false"})
    void takesSilenceForARefusalButOfSurveys(ConsentPurpose purpose, boolean allowed) {
        assertThat(consents.allows(id, purpose)).isEqualTo(allowed);
    }

    @Test
    void countsTheLatestWordAndKeepsAllOfThem() throws Exception {
        given("MARKETING", "2026-01-05T10:00:00Z", "form-1")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.allowed").value(true));
        withdrawn("MARKETING", "2026-02-05T10:00:00Z", "call-2")
                .andExpect(jsonPath("$.allowed").value(false));
        given("MARKETING", "2026-01-20T10:00:00Z", "late-mail-3")
                .andExpect(jsonPath("$.allowed").value(false));

        api.get("/" + number, AGENT)
                .andExpect(jsonPath("$.consents[*].evidence").value(contains("form-1", "late-mail-3", "call-2")))
                .andExpect(jsonPath("$.consents[0].textVersion").value("v3"))
                .andExpect(jsonPath("$.consents[0].recordedBy").value("staff:" + WEBSITE));
    }

    @Test
    void recordsTheSameEvidenceOnce() throws Exception {
        given("CARE", "2026-01-05T10:00:00Z", "form-1");
        given("CARE", "2026-01-05T10:00:00Z", "form-1")
                .andExpect(jsonPath("$.allowed").value(true));

        api.get("/" + number, AGENT).andExpect(jsonPath("$.consents").value(hasSize(1)));
    }

    @Test
    void stopsSurveysWhenACustomerRefusesThem() {
        consents.withdraw(
                id, ConsentPurpose.SURVEY, Instant.now().minusSeconds(1), Channel.PHONE, "call-7", Actor.staff(AGENT));

        assertThat(consents.allows(id, ConsentPurpose.SURVEY)).isFalse();
    }

    @Test
    void letsNobodyChangeWhatWasSaid() throws Exception {
        given("CARE", "2026-01-05T10:00:00Z", "form-1");

        for (var change : new String[] {
            "update consent set state = 'WITHDRAWN' where customer_id = " + id,
            "delete from consent where customer_id = " + id,
            "truncate consent"
        }) {
            assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("append-only");
        }
    }

    @Test
    void notesSpecialCareOnlyWhileTheCustomerAgrees() throws Exception {
        api.put("/" + number + "/vulnerability", AGENT, "{\"vulnerable\": true}")
                .andExpect(status().isConflict());

        given("SPECIAL_CARE", "2026-01-05T10:00:00Z", "call-1");
        api.put("/" + number + "/vulnerability", AGENT, "{\"vulnerable\": true}")
                .andExpect(status().isNoContent());
        api.get("/" + number, AGENT).andExpect(jsonPath("$.vulnerable").value(true));

        withdrawn("SPECIAL_CARE", "2026-03-05T10:00:00Z", "call-2");
        api.get("/" + number, AGENT).andExpect(jsonPath("$.vulnerable").value(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\": \"GIVEN\", \"channel\": \"PHONE\", \"evidence\": \"call-1\"}",
                "{\"state\": \"WITHDRAWN\", \"channel\": \"PHONE\", \"evidence\": \" \"}",
                "{\"state\": \"WITHDRAWN\", \"channel\": \"PHONE\", \"evidence\": \"call-1\", \"at\": \"2126-01-01T00:00:00Z\"}"
            })
    void refusesWhatProvesNothing(String body) throws Exception {
        api.put("/" + number + "/consents/CARE", AGENT, body).andExpect(status().isBadRequest());

        assertThat(consents.of(id)).isEmpty();
    }

    @Test
    void knowsNoOtherPurposes() throws Exception {
        api.put("/" + number + "/consents/ASTROLOGY", AGENT, "{}").andExpect(status().isBadRequest());
    }

    private ResultActions given(String purpose, String at, String evidence) throws Exception {
        return say(purpose, "GIVEN", at, evidence);
    }

    private ResultActions withdrawn(String purpose, String at, String evidence) throws Exception {
        return say(purpose, "WITHDRAWN", at, evidence);
    }

    private ResultActions say(String purpose, String state, String at, String evidence) throws Exception {
        return api.put(
                "/" + number + "/consents/" + purpose,
                WEBSITE,
                "{\"state\": \"%s\", \"at\": \"%s\", \"channel\": \"PHONE\", \"evidence\": \"%s\", \"textVersion\": \"v3\"}"
                        .formatted(state, at, evidence));
    }
}
