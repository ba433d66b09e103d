package org.huifang.followup.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.huifang.customer.CustomerType.ORDINARY;
import static org.huifang.customer.CustomerType.SME;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.followup.planning.PlanningDriver;
import org.huifang.followup.planning.PlanningDriver.Planned;
import org.huifang.followup.planning.PlanningTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlanningTest
class DeliveryApiTest {

    private static final String PASSWORD = "Huifang-test-1";
    private static final RequestPostProcessor WEBSITE = httpBasic("website", PASSWORD);
    private static final Instant NOW = Instant.parse("2024-07-02T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 2);

    @Autowired
    MockMvc http;

    @Autowired
    People staff;

    @Autowired
    PlanningDriver people;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void addCallers() {
        staff.add("website", "Website", PASSWORD, Group.CHANNELS);
        staff.add("li.na", "Li Na", PASSWORD, Group.CUSTOMER_SERVICE);
        people.itIs(NOW);
        database.sql("delete from delivery_count").update();
    }

    @AfterEach
    void forget() {
        people.clear();
    }

    @Test
    void asksInTheAppAndInvitesTheCustomerOfADelivery() throws Exception {
        var customer = people.customer(ORDINARY);
        var waybill = waybill();

        report(delivery(waybill, people.number(customer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.invited").value(1));

        assertThat(people.followUps(customer)).singleElement().satisfies(planned -> {
            assertThat(planned.occasion()).isEqualTo("DELIVERY");
            assertThat(planned.occasionKey()).isEqualTo(waybill);
            assertThat(planned.rule()).isEqualTo("cadence-delivery");
        });
        prompts(customer)
                .andExpect(jsonPath("$[0].waybill").value(waybill))
                .andExpect(jsonPath("$[0].questionnaire").value("parcel-rating"));
    }

    @Test
    void changesNothingWhenAWaybillComesAgain() throws Exception {
        var customer = people.customer(ORDINARY);
        var delivery = delivery(waybill(), people.number(customer));
        report(delivery);

        report("[%s, %s]".formatted(delivery, delivery))
                .andExpect(jsonPath("$.accepted").value(2))
                .andExpect(jsonPath("$.repeated").value(2));

        assertThat(people.followUps(customer)).hasSize(1);
        assertThat(counted("INVITED ")).isEqualTo(1);
    }

    @Test
    void invitesOnceForTwoParcelsAndCountsTheOther() throws Exception {
        var number = people.number(people.customer(ORDINARY));

        report("[%s, %s]".formatted(delivery(waybill(), number), delivery(waybill(), number)))
                .andExpect(jsonPath("$.invited").value(1))
                .andExpect(jsonPath("$.suppressed").value(1));

        assertThat(counted("SUPPRESSED OTHER_OCCASION")).isEqualTo(1);
    }

    @Test
    void countsWhoIsLeftAloneWithTheReasonAndKeepsTheQuestionInTheApp() throws Exception {
        var contacted = people.customer(ORDINARY);
        var complaining = people.customer(SME);
        var refusing = people.customer(SME);
        people.wasContacted(contacted, NOW.minus(Duration.ofDays(4)));
        people.complained(complaining, NOW.minusSeconds(600), null);
        people.refuses(refusing, "SURVEY", NOW.minusSeconds(600));
        var batch = List.of(contacted, complaining, refusing).stream()
                .map(id -> delivery(waybill(), people.number(id)))
                .collect(Collectors.joining(",", "[", "]"));

        report(batch).andExpect(jsonPath("$.suppressed").value(3));

        assertThat(counted("SUPPRESSED contact-cap-survey-ordinary")).isEqualTo(1);
        assertThat(counted("SUPPRESSED contact-open-complaint")).isEqualTo(1);
        assertThat(counted("SUPPRESSED contact-no-consent")).isEqualTo(1);
        assertThat(people.followUps(contacted)).isEmpty();
        prompts(contacted).andExpect(jsonPath("$.length()").value(1));
    }

    @Test
    void invitesAgainWhenTheCapHasPassed() throws Exception {
        var customer = people.customer(ORDINARY);
        people.wasContacted(customer, NOW.minus(Duration.ofDays(30)).minusSeconds(1));

        report(delivery(waybill(), people.number(customer)))
                .andExpect(jsonPath("$.invited").value(1));
    }

    @Test
    void acceptsAndCountsCustomersNobodyKnows() throws Exception {
        report(delivery(waybill(), "C-unknown"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unknownCustomers").value(1));

        assertThat(counted("UNKNOWN_CUSTOMER ")).isEqualTo(1);
    }

    @Test
    void doesNotInviteForAParcelDeliveredLongAgo() throws Exception {
        var customer = people.customer(ORDINARY);

        report(delivery(waybill(), people.number(customer), NOW.minus(Duration.ofHours(73)), ""))
                .andExpect(jsonPath("$.suppressed").value(1));

        assertThat(counted("SUPPRESSED TOO_LATE")).isEqualTo(1);
    }

    @Test
    void notesFirstShipmentAndBulkOrderOnce() throws Exception {
        var customer = people.customer(SME);
        var more = ", \"firstShipment\": true, \"bulkOrder\": \"BO-7\"";
        report(delivery(waybill(), people.number(customer), NOW, more));
        report(delivery(waybill(), people.number(customer), NOW, more));

        assertThat(database.sql(
                                "select occasion || ' ' || occasion_key from care_occasion where customer_id = :id order by 1")
                        .param("id", customer)
                        .query(String.class)
                        .list())
                .containsExactly("BULK_ORDER BO-7", "FIRST_SHIPMENT once");
    }

    @Test
    void invitesOnceWhenTwoBatchesComeAtTheSameTime() throws Exception {
        var number = people.number(people.customer(ORDINARY));
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> call = () -> report(delivery(waybill(), number))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            var answers =
                    threads.invokeAll(IntStream.range(0, 12).mapToObj(n -> call).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(counted("INVITED ")).isEqualTo(1);
    }

    @Test
    void opensTheFormOfAPromptUntilItIsAnswered() throws Exception {
        var customer = people.customer(ORDINARY);
        var waybill = waybill();
        report(delivery(waybill, people.number(customer)));

        http.perform(post("/api/customers/{c}/prompts/{w}", people.number(customer), waybill)
                        .with(WEBSITE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.link").value(startsWith("http")));
        database.sql("update survey_invitation set answered_at = issued_at where occasion_reference = :w")
                .param("w", waybill)
                .update();
        prompts(customer).andExpect(jsonPath("$").isEmpty());
        http.perform(post("/api/customers/{c}/prompts/{w}", people.number(customer), waybill)
                        .with(WEBSITE))
                .andExpect(status().isNotFound());
    }

    @Test
    void refusesWhatIsWrongWithoutRepeatingIt() throws Exception {
        report(delivery("no way bill", "C-1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(startsWith("deliveries[0].waybill")))
                .andExpect(content().string(not(containsString("no way bill"))));
        report("[]").andExpect(status().isBadRequest());
        report(IntStream.range(0, 1001)
                        .mapToObj(n -> delivery("W-%05d".formatted(n), "C-1"))
                        .collect(Collectors.joining(",", "[", "]")))
                .andExpect(status().isBadRequest());
        report("\"nonsense\"").andExpect(status().isBadRequest());
    }

    @Test
    void takesDeliveriesFromChannelsOnly() throws Exception {
        http.perform(post("/api/deliveries")
                        .with(httpBasic("li.na", PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(delivery(waybill(), "C-1")))
                .andExpect(status().isForbidden());
    }

    @Test
    void startsInvitationsOutsideTheRequest() throws Exception {
        var customer = people.customer(ORDINARY);
        report(delivery(waybill(), people.number(customer)));
        assertThat(people.followUps(customer)).extracting(Planned::state).containsExactly("PLANNED");

        people.startDeliveries();

        assertThat(people.followUps(customer)).extracting(Planned::state).doesNotContain("PLANNED");
    }

    private ResultActions report(String body) throws Exception {
        return http.perform(post("/api/deliveries")
                .with(WEBSITE)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions prompts(long customer) throws Exception {
        return http.perform(
                get("/api/customers/{c}/prompts", people.number(customer)).with(WEBSITE));
    }

    private static String waybill() {
        return "YT" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static String delivery(String waybill, String number) {
        return delivery(waybill, number, NOW.minusSeconds(300), "");
    }

    private static String delivery(String waybill, String number, Instant at, String more) {
        return "{\"waybill\": \"%s\", \"customerNumber\": \"%s\", \"deliveredAt\": \"%s\"%s}"
                .formatted(waybill, number, at, more);
    }

    private int counted(String outcome) {
        return database.sql("select coalesce(sum(deliveries), 0) from delivery_count"
                        + " where day = :day and outcome || ' ' || reason = :outcome")
                .param("day", TODAY)
                .param("outcome", outcome)
                .query(Integer.class)
                .single();
    }
}
