package org.huifang.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.anchor.Anchors;
import org.huifang.audit.anchor.ProofKey;
import org.huifang.audit.proof.Chain;
import org.huifang.audit.proof.Verification;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class DossierTest {

    @Autowired
    Dossiers dossiers;

    @Autowired
    Anchors anchors;

    @Autowired
    ProofKey key;

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MockMvc http;

    @BeforeEach
    void knowsAnAuditor() {
        people.add("wu.lan", "Wu Lan", "Huifang-test-1", Group.AUDITORS);
    }

    private ComplaintNumber closedCase() {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");
        return number;
    }

    @Test
    void isTheSameWhenTheEnginesHistoryIsGone() throws Exception {
        var number = closedCase();
        var before = dossiers.of(number.value());
        var page = page(number);

        endedLongAgo(number);
        history.cleanUpHistoryAsync(true);
        history.findHistoryCleanupJobs().stream().map(Job::getId).forEach(management::executeJob);

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .finished()
                        .count())
                .isZero();
        var after = dossiers.of(number.value());
        assertThat(after.chains()).isEqualTo(before.chains());
        assertThat(after.parts()).isEqualTo(before.parts());
        assertThat(withoutMoments(page(number))).isEqualTo(withoutMoments(page));
        assertThat(after.proof().findings()).isEmpty();
    }

    /** So that the engine's own cleanup takes it, and nothing of other tests. */
    private void endedLongAgo(ComplaintNumber number) {
        database.update(
                "update act_hi_procinst set start_time_ = start_time_ - interval '1100 days',"
                        + " end_time_ = end_time_ - interval '1100 days' where business_key_ = ? and end_time_ is not null",
                number.value());
    }

    /** The moment of making and nothing else differs. */
    private static String withoutMoments(String page) {
        return page.replaceAll("(?s)<p class=\"made\">.*?</p>", "");
    }

    private String page(ComplaintNumber number) throws Exception {
        return http.perform(get("/dossiers/{number}", number).with(httpBasic("wu.lan", "Huifang-test-1")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void showsEverythingThatHappened() throws Exception {
        var number = closedCase();

        var page = page(number);
        Files.createDirectories(Path.of("target/dossier"));
        Files.writeString(Path.of("target/dossier/page.html"), page);
        assertThat(page)
                .contains("证明完好", "收到投诉 Complaint received", "分类 Classify", "回访确认 Confirm", "完成 Complete", "chen.wei")
                .contains("routing v1", "时限 ".strip(), "<svg", "今日优先派送，并退还运费。", "与台账指纹一致")
                .contains("Solution", "SHA-256")
                .doesNotContainPattern("/c/[A-Za-z0-9_-]{12,}");
        var dossier = dossiers.of(number.value());
        assertThat(dossier.parts().get("models"))
                .extracting(model -> model.get("key"))
                .contains("complaint", "remedy", "callback", "deliver-message", "routing", "sla-policy", "priority");
        assertThat(dossier.parts().get("clocks")).isNotEmpty();
        assertThat(dossier.parts().get("messages")).isNotEmpty();
        assertThat(dossier.parts().get("proposals")).isNotEmpty();
        assertThat(dossier.parts().get("texts")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void saysEachFactAndCodeInWords() throws Exception {
        var page = Jsoup.parse(page(closedCase()));

        assertThat(page.select("#facts, #timeline, #clocks, #clockEvents, #decisions, #decisionsOnRemedies, #callbacks")
                        .select("td, th")
                        .eachText())
                .hasSizeGreaterThan(200)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("\\b[A-Z]{2,}_[A-Z]|\\bPT\\d|\\b(TOLD|DONE|SENT)\\b")
                        .doesNotContainPattern("(^|; )[a-z]+[A-Z]\\w*:"));
        assertThat(page.select("#steps td").eachText()).contains("开始 Start").doesNotContain("Gateway");
        assertThat(page.selectFirst("#facts").text()).contains("T1 · 中转或运输延误", "中转运输 Transit");
    }

    @Test
    void drawsAWideModelOnSeveralSheets() throws Exception {
        var number = closedCase();

        var titles = Jsoup.parse(page(number)).select(".drawing h3").eachText();

        assertThat(titles).filteredOn(title -> title.startsWith("complaint ")).hasSize(1);
        try (PDDocument document = Loader.loadPDF(pdf(number))) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsPattern("complaint v\\d+ · SHA-256 \\w+ · 1 / 2")
                    .containsPattern("complaint v\\d+ · SHA-256 \\w+ · 2 / 2");
        }
    }

    @Test
    void isAnchoredOnceADay() {
        var number = closedCase().value();
        var day = LocalDate.of(2031, 1, 1).plusDays(database.queryForObject("select count(*) from anchor", Long.class));
        var anchor = anchors.make(day);
        var later = closedCase().value();
        var next = anchors.make(day.plusDays(1));

        assertThat(anchors.make(day)).isEqualTo(anchor);
        assertThat(next.previous()).isEqualTo(anchor.hash());
        var dossier = dossiers.of(number);
        assertThat(dossier.proof().findings()).isEmpty();
        assertThat(dossier.proof().anchors()).containsExactly(anchor);
        assertThat(dossiers.of(later).proof().anchors()).containsExactly(next);
    }

    @Test
    void saysBesideTheResultHowFarAnchorsCoverTheCase() throws Exception {
        var number = cases.resolvedComplaint();
        var day = LocalDate.of(2034, 1, 1).plusDays(database.queryForObject("select count(*) from anchor", Long.class));
        var result = "header p, #proof td";

        assertThat(Jsoup.parse(page(number)).select(result).eachText())
                .filteredOn(text -> text.contains("尚未锚定") && text.contains("Not anchored yet"))
                .as("in the head, and beside the result")
                .hasSize(2);
        assertThat(textOf(pdf(number), 1)).contains("尚未锚定", "Not anchored yet");

        anchors.make(day);
        var anchored = dossiers.of(number.value());
        var entries = anchored.chains().get(Chain.LEDGER).size();
        assertThat(page(number)).doesNotContain("Not anchored yet", "cut off").contains("Proven whole");
        assertThat(textOf(pdf(number), 1)).doesNotContain("Not anchored yet", "cut off");

        cases.call(number, "SOLVED");
        assertThat(Jsoup.parse(page(number)).select(result).eachText())
                .filteredOn(text -> text.contains("锚点覆盖至台账第 " + entries + " 条")
                        && text.contains("Anchored up to ledger entry " + entries))
                .hasSize(2);
    }

    private static String textOf(byte[] pdf, int page) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setStartPage(page);
            text.setEndPage(page);
            return text.getText(document);
        }
    }

    @Test
    void holdsHashesThatCanBeComparedWithAnyBundleOfTheSameState() throws Exception {
        var number = closedCase();
        var dossier = dossiers.of(number.value());
        var heads = dossier.chains().values().stream()
                .map(entries -> entries.get(entries.size() - 1).hash())
                .toList();

        assertThat(page(number)).contains(heads).doesNotContain("JSON bundle", "JSON 文件指纹");
        assertThat(allText(number)).contains(heads);
        assertThat(new String(dossiers.of(number.value()).bundle(), StandardCharsets.UTF_8))
                .contains(heads);
    }

    private String allText(ComplaintNumber number) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(number))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void noWayOfReadingItGoesWithoutAnEntryInItsCustomersHistory() throws Exception {
        var number = cases.resolvedComplaint();
        var ledger = dossiers.of(number.value()).chains().get(Chain.LEDGER);
        var customer = "id-" + cases.look(number).customerId();

        page(number);
        pdf(number);
        for (var bundle : List.of("/api/dossiers/" + number, "/dossiers/" + number + ".json")) {
            http.perform(get(bundle).with(httpBasic("wu.lan", "Huifang-test-1")))
                    .andExpect(status().isOk());
        }

        var read =
                "$[?(@.event == 'DOSSIER_READ' && @.actor == 'staff:wu.lan' && @.data.case == '%s')]".formatted(number);
        http.perform(get("/api/customers/{customer}/history", customer).with(httpBasic("wu.lan", "Huifang-test-1")))
                .andExpect(jsonPath(read + ".data.form", contains("PAGE", "PDF", "BUNDLE", "BUNDLE")));
        assertThat(dossiers.of(number.value()).chains().get(Chain.LEDGER))
                .as("looking changes nothing of the case")
                .isEqualTo(ledger);
    }

    @Test
    void namesTheCustomerAsEverythingElseDoes() throws Exception {
        var number = cases.complaintByMail();
        var customer = cases.look(number).customerId();

        assertThat(Jsoup.parse(page(number)).select("#facts tr").eachText()).contains("客户 Customer id-" + customer);
        database.update(
                "insert into customer_file (customer_id, number, type_source, updated_at) values (?, ?, 'ASSUMED', now())",
                customer,
                "C-" + number);
        assertThat(Jsoup.parse(page(number)).select("#facts tr").eachText()).contains("客户 Customer C-" + number);
    }

    @Test
    void isAFileThatTheVerifierTakes() throws Exception {
        var number = closedCase();
        var bundle = http.perform(get("/api/dossiers/{number}", number).with(httpBasic("wu.lan", "Huifang-test-1")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        var found = Verification.of(bundle, List.of(key.publicKey()));
        assertThat(found.findings()).isEmpty();
        assertThat(found.number()).isEqualTo(number.value());
        Files.createDirectories(Path.of("target/dossier"));
        Files.write(Path.of("target/dossier/bundle.json"), bundle);
        Files.writeString(Path.of("target/dossier/public-key.pem"), key.pem());
    }

    @Test
    void saysThatWordsWereChangedInTheirTable() {
        var number = closedCase().value();
        database.update(
                "update outbound_message set body = body || '!' where complaint_number = ? and purpose = 'SOLUTION'"
                        + " or complaint_number = ? and purpose = 'ACKNOWLEDGEMENT'",
                number,
                number);

        assertThat(dossiers.of(number).proof().findings()).isNotEmpty().allMatch(finding -> finding.place()
                .startsWith("texts["));
        database.update("update outbound_message set body = rtrim(body, '!') where complaint_number = ?", number);
        assertThat(dossiers.of(number).proof().findings()).isEmpty();
    }

    @Test
    void isForAuditorsAndLeadsOnly() throws Exception {
        var number = cases.complaintByMail();

        http.perform(get("/dossiers/{number}", number).with(httpBasic("sun.jie", "Huifang-test-1")))
                .andExpect(status().isOk());
        http.perform(get("/dossiers/{number}", number).with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(status().isForbidden());
        http.perform(get("/api/dossiers/{number}", number).with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(status().isForbidden());
        http.perform(get("/api/anchors").with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(status().isForbidden());
        http.perform(get("/dossiers/{number}", number)).andExpect(status().isUnauthorized());
        http.perform(get("/dossiers/HF26-99999999-9").with(httpBasic("wu.lan", "Huifang-test-1")))
                .andExpect(status().isNotFound());
        http.perform(get("/api/dossiers/HF26-99999999-9").with(httpBasic("wu.lan", "Huifang-test-1")))
                .andExpect(status().isNotFound());
        http.perform(get("/api/anchors/key").with(httpBasic("wu.lan", "Huifang-test-1")))
                .andExpect(content().string(key.pem()));
    }

    private byte[] pdf(ComplaintNumber number) throws Exception {
        return http.perform(get("/dossiers/{number}.pdf", number).with(httpBasic("wu.lan", "Huifang-test-1")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void isADocumentWithChineseAndPageNumbers() throws Exception {
        var number = closedCase();
        anchors.make(LocalDate.of(2032, 1, 1));
        var pdf = pdf(number);
        Files.createDirectories(Path.of("target/dossier"));
        Files.write(Path.of("target/dossier/dossier.pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            var pages = document.getNumberOfPages();
            assertThat(text)
                    .contains("案件档案", "目录 Contents", "今日优先派送，并退还运费。", number.value(), "收到投诉")
                    .contains("2 / " + pages, pages + " / " + pages)
                    .doesNotContain("#");
            for (int page = 0; page < pages; page++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 80);
                ImageIO.write(
                        image,
                        "png",
                        Path.of("target/dossier/page-%02d.png".formatted(page + 1))
                                .toFile());
            }
        }
    }

    @Test
    void opensForACaseWhoseLedgerWasAltered() throws Exception {
        var number = closedCase();
        database.execute(
                "set session_replication_role = replica; update case_event set kind = 'NO_SUCH_KIND', data = '[1]'"
                        + " where seq = 3 and complaint_number = '%s'; set session_replication_role = default"
                                .formatted(number));

        assertThat(page(number)).contains("Not whole", "ledger entry 3");
        assertThat(dossiers.of(number.value()).chains().get(Chain.LEDGER).get(2).kind())
                .isEqualTo("NO_SUCH_KIND");
    }
}
