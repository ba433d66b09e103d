package org.huifang.audit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/** Auditors find cases by what they know of them, in pages that stay where they are. */
@ApplicationTest
class CaseSearchTest {

    private static final String PASSWORD = "Huifang-test-1";

    @Autowired
    MockMvc http;

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @Autowired
    CaseSearches searches;

    @Autowired
    SearchExport export;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void anAuditorIsThere() {
        people.add("he.jing", "He Jing", PASSWORD, Group.AUDITORS);
        people.add("li.na", "Li Na", PASSWORD, Group.CUSTOMER_SERVICE);
    }

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    /** A search by these criteria and nothing else. */
    private static CaseSearch by(Map<String, String> criteria) {
        return new CaseSearch(
                criteria.get("number"),
                criteria.get("customer"),
                criteria.get("waybill"),
                criteria.get("category"),
                null,
                null,
                criteria.get("status"),
                criteria.get("outcome"),
                criteria.get("department"),
                criteria.get("agent"),
                criteria.get("channel"),
                criteria.get("breached"),
                criteria.get("rule"),
                criteria.get("model"));
    }

    private List<String> numbers(Map<String, String> criteria) {
        return searches.page(by(criteria), null, CaseSearches.LARGEST_PAGE).cases().stream()
                .map(FoundCase::number)
                .toList();
    }

    private ComplaintNumber aboutItsOwnParcel() {
        var waybill = "YT88" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        return cases.complaintAbout(waybill, "T1", UUID.randomUUID() + "@customer.example");
    }

    @Test
    void findsARunningCaseByWhatIsKnownOfIt() {
        var number = aboutItsOwnParcel();
        cases.work(number);
        var complaint = cases.look(number);
        var waybill = complaint.report().waybill();

        for (var criteria : List.of(
                Map.of("number", number.value()),
                Map.of("waybill", waybill),
                Map.of("number", " " + number.value().toLowerCase() + " "),
                Map.of("waybill", " " + waybill.toLowerCase() + " "),
                Map.of("customer", "" + complaint.customerId()),
                Map.of("customer", "#" + complaint.customerId()),
                Map.of("customer", "id-" + complaint.customerId()),
                Map.of("waybill", waybill, "status", "assigned", "channel", "email"),
                Map.of("waybill", waybill, "category", "T1", "status", "ASSIGNED", "channel", "EMAIL"),
                Map.of(
                        "waybill",
                        waybill,
                        "agent",
                        complaint.ownership().agent(),
                        "department",
                        complaint.department()))) {
            assertThat(numbers(criteria)).as("%s", criteria).containsExactly(number.value());
        }
        assertThat(numbers(Map.of("waybill", waybill, "category", "T2"))).isEmpty();
        assertThat(numbers(Map.of("waybill", waybill, "status", "CLOSED"))).isEmpty();
    }

    @Test
    void findsAWaybillThatAnotherSystemWroteInSmallLetters() {
        var number = aboutItsOwnParcel();
        var waybill = cases.look(number).report().waybill();
        database.update("update complaint set waybill = lower(waybill) where number = ?", number.value());

        assertThat(numbers(Map.of("waybill", waybill))).containsExactly(number.value());
        assertThat(numbers(Map.of("waybill", waybill.toLowerCase()))).containsExactly(number.value());
    }

    @Test
    void findsAndShowsCustomersByTheNumberEverybodyElseCallsThemBy() {
        var number = aboutItsOwnParcel();
        var id = cases.look(number).customerId();
        assertThat(customerOf(number)).isEqualTo("id-" + id);
        var couriers = "9" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L);
        database.update(
                "insert into customer_file (customer_id, number, type_source, updated_at) values (?, ?, 'ASSUMED', now())",
                id,
                couriers);

        assertThat(customerOf(number)).isEqualTo(couriers);
        assertThat(numbers(Map.of("customer", couriers)))
                .as("digits are the courier's number where there is such a one")
                .containsExactly(number.value());
        assertThat(numbers(Map.of("customer", "id-" + id))).containsExactly(number.value());
    }

    private String customerOf(ComplaintNumber number) {
        return searches.page(by(Map.of("number", number.value())), null, 1)
                .cases()
                .get(0)
                .customer();
    }

    @Test
    void findsCasesByTheRuleRowThatDecidedAndByTheModelTheyWentThrough() {
        var number = aboutItsOwnParcel();
        cases.work(number);
        var waybill = cases.look(number).report().waybill();
        var terms = database.queryForList(
                "select kind || ' ' || term from case_term where number = ?", String.class, number.value());

        assertThat(terms)
                .anyMatch(term -> term.startsWith("RULE priority:"))
                .anyMatch(term -> term.startsWith("RULE sla-policy:"));
        assertThat(terms).anyMatch(term -> term.matches("MODEL complaint:\\d+"));
        for (var term : terms) {
            var criterion = term.startsWith("RULE") ? "rule" : "model";
            assertThat(numbers(Map.of("waybill", waybill, criterion, term.substring(term.indexOf(' ') + 1))))
                    .as(term)
                    .containsExactly(number.value());
        }
        assertThat(numbers(Map.of("waybill", waybill, "rule", "priority:Rule_OfNobody")))
                .isEmpty();
    }

    @Test
    void findsEndedCasesByOutcomeAndBrokenPromise() {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");
        cases.work(number);
        var late = cases.complaintByMail();
        cases.work(late);
        cases.pass(Duration.ofHours(25), late);

        assertThat(numbers(Map.of("number", number.value(), "status", "CLOSED", "outcome", "SOLVED")))
                .containsExactly(number.value());
        assertThat(numbers(Map.of("number", number.value(), "breached", "FIRST_RESPONSE")))
                .isEmpty();
        assertThat(numbers(Map.of("number", late.value(), "breached", "FIRST_RESPONSE")))
                .containsExactly(late.value());
        assertThat(searches.page(by(Map.of("number", late.value())), null, 1)
                        .cases()
                        .get(0)
                        .breached())
                .contains("FIRST_RESPONSE");
    }

    @Test
    void pagesStayWhereTheyAreWhenCasesComeIn() {
        var email = UUID.randomUUID() + "@customer.example";
        var first = cases.complaintAbout("YT8800000000045", "T1", email);
        var customer = Map.of("customer", "#" + cases.look(first).customerId());
        var expected = new ArrayList<String>(List.of(first.value()));
        for (var more = 0; more < 6; more++) {
            expected.add(0, cases.complaintOf(cases.look(first).customerId()).value());
        }

        var found = new ArrayList<String>();
        String after = null;
        do {
            var page = searches.page(by(customer), after, 3);
            page.cases().forEach(one -> found.add(one.number()));
            after = page.next();
            cases.complaintOf(cases.look(first).customerId());
        } while (after != null);

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.subList(0, 3)).as("newest first").doesNotContain(first.value());
    }

    @Test
    void refusesWhatCannotBeLookedFor() throws Exception {
        assertThatThrownBy(() -> by(Map.of("agent", "x' or 1=1"))).hasMessageStartingWith("agent: letters, digits");
        ask("/api/case-search?from=2026-03-02&until=2026-03-01")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("until: the last day lies before the first."));
        ask("/api/case-search?from=yesterday")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("from: cannot be read")));
        ask("/api/case-search?after=abc").andExpect(status().isBadRequest());
        ask("/api/case-search?size=1000").andExpect(status().isBadRequest());
        ask("/case-search?from=yesterday")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("日期应写作 2026-03-01")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=%2B999999999-12-31",
                "until=%2B999999999-12-31",
                "from=-999999999-01-01",
                "from=1999-12-31",
                "until=2101-01-01"
            })
    void refusesDaysThatNoCaseCanBeOf(String criterion) throws Exception {
        var problem = "日期须在 2000-01-01 至 2100-12-31 之间。 Days lie between 2000-01-01 and 2100-12-31.";
        http.perform(get(URI.create("/api/case-search?" + criterion)).with(httpBasic("he.jing", PASSWORD)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(problem));
        http.perform(get(URI.create("/case-search?" + criterion)).with(httpBasic("he.jing", PASSWORD)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(problem)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=FINISHED", "outcome=HAPPY", "channel=TELEX"})
    void refusesACodeThatThereIsNotAndSaysWhichThereAre(String criterion) throws Exception {
        var code = criterion.substring(criterion.indexOf('=') + 1);
        ask("/api/case-search?" + criterion)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("没有")))
                .andExpect(jsonPath("$.detail").value(containsString("There is no " + code)));
        ask("/case-search?" + criterion)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("There is no " + code)));
    }

    @Test
    void filesHoldWhatThePagesShow() throws Exception {
        var number = aboutItsOwnParcel();
        cases.work(number);
        var search = by(Map.of("number", number.value()));
        var csv = new ByteArrayOutputStream();
        var sheet = new ByteArrayOutputStream();

        export.csv(search, csv);
        export.xlsx(search, sheet);

        assertThat(csv.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("\uFEFF\"编号 Number\"") || line.startsWith("\uFEFF编号 Number"))
                .anyMatch(line -> line.contains(number.value()));
        assertThat(HtmlUtils.htmlUnescape(textOf(sheet.toByteArray()))).contains("编号 Number", number.value());
        ask("/case-search/cases.csv?number=" + number)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number.value())));
    }

    private static String textOf(byte[] book) throws Exception {
        var file = Files.write(Files.createTempFile("cases", ".xlsx"), book);
        try (var zip = new ZipFile(file.toFile())) {
            var text = new StringBuilder();
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void cellsOfOtherSystemsAreNoFormulas() throws Exception {
        var number = aboutItsOwnParcel();
        var customer = cases.look(number).customerId();
        var formula = "=cmd" + UUID.randomUUID();
        database.update(
                "insert into customer_file (customer_id, number, type_source, updated_at) values (?, ?, 'ASSUMED', now())",
                customer,
                formula);
        var csv = new ByteArrayOutputStream();

        export.csv(by(Map.of("number", number.value())), csv);

        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("'" + formula).doesNotContain("," + formula);
    }

    @Test
    void asksAgainWhatWasSavedAndKeepsItToItsOwner() throws Exception {
        var name = "late " + UUID.randomUUID();
        http.perform(put("/api/case-search/saved/" + name + "?breached=RESOLUTION&category=T1")
                        .with(httpBasic("he.jing", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.criteria").value("category=T1&breached=RESOLUTION"));
        http.perform(post("/case-search/saved")
                        .param("name", name)
                        .param("category", "T2")
                        .with(httpBasic("he.jing", PASSWORD))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        ask("/case-search")
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("/case-search?category=T2")));
        people.add("sun.jie", "Sun Jie", PASSWORD, Group.TEAM_LEADS);
        http.perform(get("/case-search").with(httpBasic("sun.jie", PASSWORD)))
                .andExpect(content().string(not(containsString(name))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/case-search", "/case-search", "/case-search/cases.csv", "/api/case-search/cases.xlsx"})
    void isForAuditorsAndLeads(String address) throws Exception {
        http.perform(get(address)).andExpect(status().isUnauthorized());
        http.perform(get(address).with(httpBasic("li.na", PASSWORD))).andExpect(status().isForbidden());
        ask(address).andExpect(status().isOk());
    }

    private ResultActions ask(String address) throws Exception {
        return http.perform(get(address).with(httpBasic("he.jing", PASSWORD)));
    }
}
