package org.huifang.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium of this system; without one the test is skipped and says so. */
final class Chromium implements AutoCloseable {

    private static final List<String> PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

    private static final List<String> OFFLINE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @param what would be tried with it */
    static Chromium open(String what) {
        var executable =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (executable.isEmpty()) {
            System.err.printf("%n*** SKIPPED: no browser found at %s, so %s not tried. ***%n%n", PLACES, what);
        }
        assumeTrue(executable.isPresent(), "no browser installed");
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(executable.get())
                                .setArgs(OFFLINE)));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
