package org.huifang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.Set;

/** What a page must be for everybody: no serious finding of axe, and nothing to be scrolled for sideways. */
final class Accessibility {

    private static final Set<String> SEVERE = Set.of("serious", "critical");

    private Accessibility() {}

    /** Axe works in the page itself, which has no frames; only for frames would it need a second page to put its findings together. */
    static void examine(Page page) {
        assertThat(page.frames()).as("frames of " + page.title()).hasSize(1);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.title())
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true).analyze().getViolations().stream()
                                .filter(rule -> SEVERE.contains(rule.getImpact()))
                                .map(Accessibility::sentence))
                .as(page.title())
                .isEmpty();
    }

    private static String sentence(Rule rule) {
        var places = rule.getNodes().stream().map(node -> node.getHtml()).toList();
        return "%s (%s): %s at %s".formatted(rule.getId(), rule.getImpact(), rule.getHelp(), places);
    }
}
