package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Somebody with a browser of their own, who opens pages, looks closely at each, and takes a picture of it for people. */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "Huifang-test-1";

    private static final int WIDEST_PHONE = 600;
    private static final int HEIGHT_OF_PHONE = 844;
    private static final int HEIGHT_AT_DESK = 900;
    private static final int DRAWN_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final String server;
    private final String pictures;
    private final List<String> complaints = new ArrayList<>();

    /** @param pictures folder below target, and how the names of the pictures begin: {@code browser/people-390} */
    Visitor(Browser browser, String server, String pictures, NewContextOptions equipment) {
        this.server = server;
        this.pictures = pictures;
        context = browser.newContext(equipment);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("favicon")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** A telephone or a desk, by the width in pixels. */
    static NewContextOptions screen(int width) {
        return new NewContextOptions().setViewportSize(width, width < WIDEST_PHONE ? HEIGHT_OF_PHONE : HEIGHT_AT_DESK);
    }

    /** A member of staff, whose browser speaks Chinese and logs in by itself. */
    static NewContextOptions staff(String user, int width) {
        return screen(width).setLocale("zh-CN").setExtraHTTPHeaders(Map.of("Authorization", login(user)));
    }

    static String login(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes());
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(server + path);
    }

    /** Waits for the charts. Their library is a megabyte, and the machine may be busy. */
    void seeCharts() {
        assertThat(page.locator("html[data-drawn]"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(DRAWN_MILLIS));
    }

    /** What the browser complained about. */
    List<String> complaints() {
        return complaints;
    }

    void look(String name) {
        takePicture(name);
        examine();
    }

    /** As {@link #look}, with a picture of no more than a screen shows. */
    void glance(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
        examine();
    }

    /** Of the whole page. */
    void takePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(name)));
    }

    void examine() {
        Accessibility.examine(page);
    }

    private Path file(String name) {
        return Path.of("target/%s-%s.png".formatted(pictures, name));
    }

    @Override
    public void close() {
        context.close();
    }
}
