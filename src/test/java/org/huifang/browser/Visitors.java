package org.huifang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The visitors of a test class: one browser for all of them, and each is seen out after the test. */
final class Visitors implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final String tried;
    private final List<Visitor> present = new ArrayList<>();
    private Chromium chromium;

    private Visitors(String tried) {
        this.tried = tried;
    }

    /** @param tried by them, such as {@code the survey pages were}; said when there is no browser */
    static Visitors trying(String tried) {
        return new Visitors(tried);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        chromium = Chromium.open(tried);
    }

    Browser browser() {
        return chromium.browser();
    }

    /** @see Visitor#Visitor */
    Visitor arrive(int port, String pictures, NewContextOptions equipment) {
        var visitor = new Visitor(browser(), "http://localhost:" + port, pictures, equipment);
        present.add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        present.forEach(Visitor::close);
        present.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (chromium != null) {
            chromium.close();
        }
    }
}
