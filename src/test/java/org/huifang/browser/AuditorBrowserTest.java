package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor looks for a case and reads its dossier, in a real browser. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class AuditorBrowserTest {

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the auditor's pages were");

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @AfterEach
    void closePages() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void findsACaseAndReadsItsDossier(int width) {
        people.add("he.jing", "He Jing", Visitor.PASSWORD, Group.AUDITORS);
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");
        cases.work(number);
        var visitor = visitors.arrive(port, "browser/auditor-" + width, Visitor.staff("he.jing", width));
        var page = visitor.page();

        visitor.open("/case-search");
        page.locator("input[name=number]").fill(number.value());
        page.locator("button[type=submit]").first().click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        visitor.glance("case-search");

        page.locator("tbody a").first().click();
        assertThat(page.locator("h1").first()).containsText(number.value());
        visitor.glance("dossier");
    }
}
