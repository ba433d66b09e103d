package org.huifang.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class ComplaintApiTest {

    private static final String COMPLAINT =
            """
            {"complainant": {"name": "张伟", "email": "zhang.wei@customer.example"},
             "subject": "快递延误", "description": "已经五天没有更新", "waybill": "YT1234567890", "category": "T1"}""";

    @Autowired
    SealedColumns sealed;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcTemplate database;

    @Autowired
    People people;

    @BeforeEach
    void addCallers() {
        people.add("website", "Website", "Huifang-test-1", Group.CHANNELS);
        people.add("he.jing", "He Jing", "Huifang-test-1", Group.AUDITORS);
    }

    @Test
    void registersComplaintWithItsProcessAndFirstLedgerEntry() throws Exception {
        var answer = register(key(), COMPLAINT)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("NEW"))
                .andReturn();

        String number = JsonPath.read(answer.getResponse().getContentAsString(), "$.number");
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/api/complaints/" + number);
        assertThat(count("select count(*) from case_event where complaint_number = ?", number))
                .isOne();
        assertThat(count("select count(*) from act_ru_execution where business_key_ = ?", number))
                .isOne();
    }

    @Test
    void givesTheSameComplaintForTheSameKey() throws Exception {
        var key = key();
        var first = register(key, COMPLAINT).andReturn().getResponse().getContentAsString();
        var second = register(key, COMPLAINT)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse();

        assertThat(JsonPath.<String>read(second.getContentAsString(), "$.number"))
                .isEqualTo(JsonPath.read(first, "$.number"));
    }

    @Test
    void givesOneComplaintWhenTheSameKeyComesEightTimesAtOnce() throws Exception {
        var key = key();
        var callers = Executors.newFixedThreadPool(8);
        Callable<String> call = () ->
                JsonPath.read(register(key, COMPLAINT).andReturn().getResponse().getContentAsString(), "$.number");
        var numbers =
                callers.invokeAll(IntStream.range(0, 8).mapToObj(i -> call).toList());
        callers.shutdown();

        assertThat(numbers)
                .extracting(number -> number.get())
                .doesNotContainNull()
                .containsOnly(numbers.get(0).get());
        assertThat(count("select count(*) from complaint where external_id = ?", key))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"website, customer", "li.na, staff:li.na"})
    void theLedgerSaysWhoWithdrew(String caller, String actor) throws Exception {
        var answer = register(key(), COMPLAINT).andReturn().getResponse();
        String number = JsonPath.read(answer.getContentAsString(), "$.number");

        http.perform(post("/api/complaints/{number}/withdrawal", number).with(httpBasic(caller, "Huifang-test-1")))
                .andExpect(status().isNoContent());

        assertThat(database.queryForList(
                        "select actor from case_event where complaint_number = ? and kind = 'WITHDRAWN'",
                        String.class,
                        number))
                .containsExactly(actor);
    }

    @Test
    void refusesTheSameKeyWithOtherContent() throws Exception {
        var key = key();
        register(key, COMPLAINT);

        register(key, COMPLAINT.replace("五天", "六天"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"subject\": \"x\"}",
                "{\"complainant\": {\"name\": \"x\"}, \"subject\": \"x\", \"description\": \"x\"}",
                "{\"complainant\": {\"name\": \"x\", \"email\": \"nobody\"}, \"subject\": \"x\", \"description\": \"x\"}",
                "{\"complainant\": {\"name\": \"x\", \"phone\": \"call me\"}, \"subject\": \"x\", \"description\": \"x\"}",
                "{\"complainant\": {\"name\": \"x\", \"phone\": \"13800000000\"}, \"subject\": \"x\", \"description\": \"x\", \"category\": \"Z9\"}",
                "{\"complainant\": {\"name\": \"x\", \"phone\": \"13800000000\"}, \"subject\": \"x\", \"description\": \"x\", \"declaredValueYuan\": -1}",
                "{\"complainant\": {\"name\": \"x\", \"phone\": \"13800000000\", \"customerType\": \"VIP\"}, \"subject\": \"x\", \"description\": \"x\"}",
                "{\"complainant\": {\"name\": \"x\", \"phone\": \"13800000000\", \"language\": \"FR\"}, \"subject\": \"x\", \"description\": \"x\"}"
            })
    void refusesInvalidComplaintWithAProblemAndStoresNothing(String body) throws Exception {
        var key = key();

        register(key, body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").exists());

        assertThat(count("select count(*) from complaint where external_id = ?", key))
                .isZero();
    }

    @Test
    void storesTextsLongerThanTheEngineWouldAndRefusesTheOverlong() throws Exception {
        var key = key();
        register(key, COMPLAINT.replace("已经五天没有更新", "长".repeat(4001))).andExpect(status().isCreated());
        assertThat(sealed.text("complaint.description", "select description from complaint where external_id = ?", key))
                .hasSize(4001);

        register(key(), COMPLAINT.replace("已经五天没有更新", "长".repeat(20_001)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("description")));
    }

    @Test
    void knowsNoComplaintByAWrongNumber() throws Exception {
        for (var number : new String[] {"HF26-00000001-0", "HF26-99999999-1", "nonsense", "1"}) {
            http.perform(get("/api/complaints/" + number).with(httpBasic("he.jing", "Huifang-test-1")))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
    }

    @Test
    void letsNobodyInWithoutALoginOrTheRightGroup() throws Exception {
        http.perform(get("/api/complaints/HF26-00000001-9")).andExpect(status().isUnauthorized());
        http.perform(get("/engine-rest/task")).andExpect(status().isUnauthorized());
        http.perform(get("/cases/HF26-00000001-9/brief")).andExpect(status().isUnauthorized());
        http.perform(get("/actuator/metrics")).andExpect(status().isUnauthorized());
        people.add("guessed", "Guessed", "Huifang-test-1", Group.AUDITORS); // the engine locks out who guesses
        http.perform(get("/api/complaints/HF26-00000001-9").with(httpBasic("guessed", "wrong")))
                .andExpect(status().isUnauthorized());
        http.perform(get("/api/complaints/HF26-00000001-9").with(httpBasic("website", "Huifang-test-1")))
                .andExpect(status().isForbidden());
        http.perform(post("/api/complaints")
                        .with(httpBasic("he.jing", "Huifang-test-1"))
                        .header("Idempotency-Key", key())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(COMPLAINT))
                .andExpect(status().isForbidden());
    }

    private ResultActions register(String key, String body) throws Exception {
        return http.perform(post("/api/complaints")
                .with(httpBasic("website", "Huifang-test-1"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private int count(String sql, Object argument) {
        return database.queryForObject(sql, Integer.class, argument);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
