package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.huifang.complaint.ComplaintNumber;

/** A member of staff at a desk, with Tasklist and the page of the case in a browser of their own. */
final class TasklistUser implements AutoCloseable {

    private static final String SHOTS = "target/screenshots/";
    private static final int MOST_TRIES = 3;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int OPEN_MILLIS = 10_000;
    private static final int DRAWN_MILLIS = 1_000;

    private final BrowserContext context;
    private final Page page;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final String server;

    TasklistUser(Browser browser, String server, String user) {
        this.server = server;
        context = browser.newContext(new NewContextOptions().setLocale("en").setViewportSize(1680, 1000));
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        logIn(user);
    }

    /** As people do: who sees nothing after a while loads the page anew. A picture tells what they saw. */
    private void logIn(String user) {
        var lists = page.getByText("本组待办 My group's queue");
        var name = page.locator("form input[type=text]");
        for (var tries = 0; !appears(lists) && tries < MOST_TRIES; tries++) {
            page.navigate(server + "/camunda/app/tasklist/default/");
            if (appears(name.or(lists)) && name.isVisible()) {
                name.fill(user);
                page.locator("form input[type=password]").fill(Visitor.PASSWORD);
                page.locator("form button[type=submit]").click();
            }
        }
        if (!lists.isVisible()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(SHOTS + "not-logged-in-" + user + ".png")));
        }
        assertThat(lists).isVisible();
    }

    private boolean appears(Locator place) {
        if (page.url().equals("about:blank")) {
            return false;
        }
        try {
            place.first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
            return true;
        } catch (TimeoutError late) {
            return false;
        }
    }

    Page page() {
        return page;
    }

    void start(String process) {
        page.getByText("Start process").first().click();
        page.locator(".modal-body").getByText(process).click();
        assertThat(page.locator(".modal-body .fjs-form")).isVisible();
    }

    /** Completes the start form. */
    void begin() {
        typed.clear();
        chosen.clear();
        page.locator(".modal-footer")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start"))
                .click();
        assertThat(page.locator(".modal-body")).isHidden();
    }

    /** Opens a task of a list; the case stands beside its form. */
    void open(String list, String task) {
        page.getByText(list).first().click();
        page.locator("[cam-tasks]").getByText(task).first().click();
        assertThat(page.locator(".task-card h2.task")).containsText(task);
    }

    void claim() {
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".fjs-form").first()).isVisible();
    }

    /** The page beside the form. */
    FrameLocator beside() {
        return page.frameLocator("iframe[title='案件 Case']");
    }

    void sees(ComplaintNumber number) {
        assertThat(beside().locator("h1")).hasText(number.value());
    }

    void type(String label, String text) {
        typed.put(label, text);
        fill(label, text);
    }

    /** The form takes over after a moment, and draws itself anew then: what was typed or chosen meanwhile may be gone. */
    private void enterAgainWhatIsGone() {
        chosen.forEach((label, option) -> {
            if (choice(label).count() > 0 && !choice(label).textContent().contains(option)) {
                pick(label, option);
            }
        });
        typed.forEach((label, text) -> {
            if (!entry(label).inputValue().equals(text)) {
                fill(label, text);
            }
        });
    }

    private Locator choice(String label) {
        return field(label).locator(".fjs-input-group").first();
    }

    /** Leaving a field hands its text over at once. */
    private void fill(String label, String text) {
        entry(label).fill(text);
        entry(label).blur();
    }

    private Locator entry(String label) {
        return field(label).locator("input, textarea").first();
    }

    void choose(String label, String option) {
        chosen.put(label, option);
        pick(label, option);
    }

    /** When the form draws itself anew, an open list closes: then it is opened again. */
    private void pick(String label, String option) {
        var field = field(label);
        var item = field.locator(".fjs-dropdownlist-item")
                .getByText(option, new Locator.GetByTextOptions().setExact(true));
        for (var tries = 0; tries < MOST_TRIES && !picked(label, item); tries++) {
            page.waitForTimeout(DRAWN_MILLIS);
        }
    }

    private boolean picked(String label, Locator item) {
        choice(label).click();
        try {
            item.click(new Locator.ClickOptions().setTimeout(OPEN_MILLIS));
            return true;
        } catch (TimeoutError closed) {
            return false;
        }
    }

    /** One from a list that is searched by typing. */
    void search(String label, String option) {
        var input = field(label).locator("input").first();
        input.click();
        input.pressSequentially(option);
        page.getByText(Pattern.compile("^" + option + " · ")).first().click();
    }

    /** Every step of a checklist. */
    void tickAll() {
        page.locator(".fjs-form-field-checklist input[type=checkbox]").all().forEach(Locator::check);
    }

    private Locator field(String label) {
        return page.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label", new Page.LocatorOptions().setHasText(label))))
                .first();
    }

    void complete() {
        enterAgainWhatIsGone();
        typed.clear();
        chosen.clear();
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText(Pattern.compile("Choose a task from a list"))).isVisible();
    }

    /** A picture for people, high enough for the longest form. */
    void shoot(String name) {
        var size = page.viewportSize();
        page.setViewportSize(size.width, 1750);
        page.waitForTimeout(400); // fonts and frames
        enterAgainWhatIsGone();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(SHOTS + name + ".png")));
        page.setViewportSize(size.width, size.height);
    }

    void shootAll(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(SHOTS + name + ".png")));
    }

    void openCase(ComplaintNumber number) {
        page.navigate(server + "/cases/" + number);
        assertThat(page.locator("h1")).hasText(number.value());
    }

    void openHandover() {
        page.navigate(server + "/desk/handover");
    }

    Locator action(String code) {
        var action = page.locator("#action-" + code);
        action.locator("summary").click();
        return action;
    }

    void send(Locator action) {
        action.locator("button").click();
        assertThat(page.locator(".notice.good")).isVisible();
    }

    @Override
    public void close() {
        context.close();
    }
}
