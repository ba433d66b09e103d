package org.huifang.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.huifang.customer.web.CustomerApi.AGENT;
import static org.huifang.customer.web.CustomerApi.AUDITOR;
import static org.huifang.customer.web.CustomerApi.LEAD;
import static org.huifang.customer.web.CustomerApi.WEBSITE;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.customer.CustomerDesk;
import org.huifang.customer.Language;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class CustomerApiTest {

    private static final String SHOP =
            """
            {"name": "小店网铺", "email": "%s", "phone": "13800000000", "region": "华南", "timeZone": "Asia/Shanghai",
             "preferredChannel": "SMS", "alternateChannel": "EMAIL", "contactFrom": "09:30", "contactUntil": "18:00",
             "contactDays": "MON TUE", "business": true, "parcelsPerMonth": 40, "revenueYuan": 12000}""";

    @Autowired
    SealedColumns sealed;

    @Autowired
    MockMvc http;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    CustomerDesk recognition;

    CustomerApi api;
    String number;
    String mail;

    @BeforeEach
    void addCallers() {
        api = new CustomerApi(http, people);
        number = "C-" + UUID.randomUUID().toString().substring(0, 12);
        mail = UUID.randomUUID() + "@customer.example";
    }

    @Test
    void opensAFileAndDecidesTheTypeFromItsFacts() throws Exception {
        api.put("/" + number, WEBSITE, SHOP.formatted(mail))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.customer").value(number))
                .andExpect(jsonPath("$.result").value("CREATED"));

        api.get("/" + number, AUDITOR)
                .andExpect(jsonPath("$.type").value("SME"))
                .andExpect(jsonPath("$.typeOrigin.source").value("DECIDED"))
                .andExpect(jsonPath("$.typeOrigin.rule").value("type-sme-volume"))
                .andExpect(jsonPath("$.said.contactDays").value("MON TUE"))
                .andExpect(jsonPath("$.said.contactFrom").value("09:30"))
                .andExpect(jsonPath("$.said.language").value("ZH"))
                .andExpect(jsonPath("$.said.business").value("true"));
    }

    @Test
    void masksWhoTheCustomerIsUnlessAskedAndThenSaysWhoAsked() throws Exception {
        api.put(
                "/" + number,
                WEBSITE,
                """
                {"name": "王小芳", "phone": "13812345678", "email": "%s", "wechatId": "o-1234"}"""
                        .formatted(mail));

        api.get("/" + number, AGENT)
                .andExpect(jsonPath("$.said.name").value("王***"))
                .andExpect(jsonPath("$.said.phone").value("138****5678"))
                .andExpect(jsonPath("$.said.email").value(mail.charAt(0) + "***@customer.example"))
                .andExpect(jsonPath("$.said.wechatId").value("***"));
        api.get("/" + number + "/history", AUDITOR)
                .andExpect(jsonPath("$[?(@.event == 'DETAILS_READ')]").isEmpty());

        api.get("/" + number + "?masked=false", AGENT)
                .andExpect(jsonPath("$.said.name").value("王小芳"));
        api.get("/" + number + "/history", AUDITOR)
                .andExpect(jsonPath("$[?(@.event == 'DETAILS_READ')].actor")
                        .value(Actor.staff(AGENT).id()));
    }

    @Test
    void changesNothingWhenTheSameIsSaidAgain() throws Exception {
        api.put("/" + number, WEBSITE, SHOP.formatted(mail));
        var before = database.queryForMap("select * from customer_file where number = ?", number);

        api.put("/" + number, WEBSITE, SHOP.formatted(mail))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("UNCHANGED"));

        assertThat(database.queryForMap("select * from customer_file where number = ?", number))
                .isEqualTo(before);
    }

    @Test
    void forgetsWhatIsNotSaidAgainButNotWhatAPatchDoesNotName() throws Exception {
        api.put("/" + number, WEBSITE, SHOP.formatted(mail));

        api.send(HttpMethod.PATCH, "/" + number, AGENT, "{\"region\": \"华北\", \"phone\": null}")
                .andExpect(jsonPath("$.result").value("UPDATED"));
        api.get("/" + number + "?masked=false", AGENT)
                .andExpect(jsonPath("$.said.region").value("华北"))
                .andExpect(jsonPath("$.said.phone").doesNotExist())
                .andExpect(jsonPath("$.said.email").value(mail));

        api.put("/" + number, WEBSITE, "{\"name\": \"小店\"}");
        api.get("/" + number + "?masked=false", AGENT)
                .andExpect(jsonPath("$.said.name").value("小店"))
                .andExpect(jsonPath("$.said.email").doesNotExist());
    }

    @Test
    void givesTheNumberToWhomeverWroteFromThisAddress() throws Exception {
        var writer = recognition.recognise("王芳", mail, null, Language.ZH);
        api.get("/id-" + writer.id(), AGENT).andExpect(jsonPath("$.customer").value("id-" + writer.id()));

        api.put("/" + number, WEBSITE, SHOP.formatted(mail.toUpperCase()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("UPDATED"));

        api.get("/id-" + writer.id(), AGENT).andExpect(jsonPath("$.customer").value(number));
        assertThat(recognition.recognise("王芳", mail, null, Language.ZH).id()).isEqualTo(writer.id());
    }

    @Test
    void givesTheNumberToWhomeverIsKnownByNothingButThisPhone() throws Exception {
        var phone = "139" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 100_000_000L);
        var caller = recognition.recognise("王芳", null, phone, Language.ZH);

        api.put(
                        "/" + number,
                        WEBSITE,
                        "{\"name\": \"王芳\", \"phone\": \"%s\", \"email\": \"%s\"}".formatted(phone, mail))
                .andExpect(jsonPath("$.result").value("UPDATED"));

        assertThat(recognition.recognise("王芳", mail, null, Language.ZH).id()).isEqualTo(caller.id());
    }

    @Test
    void refusesTheAddressOfAnotherCustomer() throws Exception {
        api.put("/" + number, WEBSITE, SHOP.formatted(mail));

        api.put("/" + number + "-2", WEBSITE, SHOP.formatted(mail))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.objections[0].field").value("email"));
        api.get("/" + number + "-2", AGENT).andExpect(status().isNotFound());
    }

    @Test
    void opensOneFileWhenTheSameNewcomerComesEightTimesAtOnce() throws Exception {
        var callers = Executors.newFixedThreadPool(8);
        Callable<Integer> call = () -> api.put("/" + number, WEBSITE, SHOP.formatted(mail))
                .andReturn()
                .getResponse()
                .getStatus();
        var answers =
                callers.invokeAll(IntStream.range(0, 8).mapToObj(i -> call).toList());
        callers.shutdown();

        assertThat(answers)
                .extracting(answer -> answer.get())
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(database.queryForObject(
                        "select count(*) from customer where email_blind = ?", Integer.class, sealed.blind(mail)))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"name\": \"x\", \"type\": \"KEY_ACCOUNT\"}",
                "{\"name\": \"x\", \"parcelsPerMonth\": \"many\"}",
                "{\"name\": \"x\", \"parcelsPerMonth\": -1}",
                "{\"name\": \"x\", \"contactFrom\": \"09:00\"}",
                "{\"name\": \"x\\u0000\"}"
            })
    void refusesInvalidFilesWithAProblemAndStoresNothing(String body) throws Exception {
        api.put("/" + number, WEBSITE, body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));

        api.get("/" + number, AGENT).andExpect(status().isNotFound());
    }

    @Test
    void namesEveryObjectionInBothLanguages() throws Exception {
        api.put("/" + number, WEBSITE, "{\"email\": \"nobody\", \"timeZone\": \"Nowhere\"}")
                .andExpect(jsonPath("$.objections[*].field").value(hasItems("name", "email", "time_zone")))
                .andExpect(jsonPath("$.objections[*].chinese").value(hasItem("必须是电子邮件地址")))
                .andExpect(jsonPath("$.objections[*].english").value(hasItem("must be an e-mail address")));
    }

    @Test
    void letsATypeSetByAPersonWinUntilItIsReleased() throws Exception {
        api.put("/" + number, WEBSITE, SHOP.formatted(mail));

        api.put("/" + number + "/type", LEAD, "{\"type\": \"KEY_ACCOUNT\"}").andExpect(status().isNoContent());
        api.put("/" + number, WEBSITE, "{\"name\": \"小店\", \"parcelsPerMonth\": 1}");
        api.get("/" + number, AGENT)
                .andExpect(jsonPath("$.type").value("KEY_ACCOUNT"))
                .andExpect(jsonPath("$.typeOrigin.source").value("PERSON"))
                .andExpect(jsonPath("$.typeOrigin.by").value(LEAD));

        api.send(HttpMethod.DELETE, "/" + number + "/type", LEAD, null).andExpect(status().isNoContent());
        api.get("/" + number, AGENT)
                .andExpect(jsonPath("$.type").value("ORDINARY"))
                .andExpect(jsonPath("$.typeOrigin.source").value("DECIDED"));
        api.get("/" + number + "/history", AUDITOR)
                .andExpect(jsonPath("$[*].event").value(hasItems("TYPE_SET", "TYPE_RELEASED")))
                .andExpect(jsonPath("$[0].actor").value("staff:" + LEAD));
    }

    @Test
    void namesAManagerWhoWorksHere() throws Exception {
        api.put("/" + number, WEBSITE, SHOP.formatted(mail));

        api.put("/" + number + "/manager", LEAD, "{\"manager\": \"%s\"}".formatted(AGENT))
                .andExpect(status().isNoContent());
        api.get("/" + number, AGENT).andExpect(jsonPath("$.manager").value(AGENT));
        api.put("/" + number + "/manager", LEAD, "{\"manager\": \"nobody\"}").andExpect(status().isConflict());
    }

    @Test
    void letsChannelsSayAndStaffReadAndLeadsDecide() throws Exception {
        api.put("/" + number, WEBSITE, SHOP.formatted(mail));

        api.get("/" + number, WEBSITE).andExpect(status().isForbidden());
        api.get("/" + number + "/contacts", WEBSITE).andExpect(status().isForbidden());
        api.get("/" + number + "/risk", WEBSITE).andExpect(status().isForbidden());
        api.put("/" + number, AGENT, SHOP.formatted(mail)).andExpect(status().isForbidden());
        api.put("/" + number + "/type", WEBSITE, "{\"type\": \"SME\"}").andExpect(status().isForbidden());
        api.put("/" + number + "/type", AGENT, "{\"type\": \"SME\"}").andExpect(status().isForbidden());
        api.put("/" + number + "/manager", AGENT, "{}").andExpect(status().isForbidden());
        api.put("/" + number + "/risk/override", AGENT, "{}").andExpect(status().isForbidden());
        api.put("/" + number + "/vulnerability", AUDITOR, "{}").andExpect(status().isForbidden());
        api.put("/" + number + "/consents/SURVEY", AUDITOR, "{}").andExpect(status().isForbidden());
        api.send(HttpMethod.DELETE, "/" + number, LEAD, null).andExpect(status().isForbidden());
        api.sendCsv("text/csv", new byte[0], AGENT).andExpect(status().isForbidden());
        http.perform(get("/api/customers/" + number)).andExpect(status().isUnauthorized());
    }
}
