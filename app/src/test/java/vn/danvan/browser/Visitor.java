package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A person at a browser: signs in, follows links by what they say, and looks at each page.
 *
 * <p>{@link #looksAt} checks the page with axe, refuses console errors and sideways scrolling, and keeps a screenshot.
 */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "danvan-minhhoa-2021";

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Path HANDBOOK = Path.of(System.getProperty("danvan.screenshots", "target/handbook"));

    private static final int HANDBOOK_HEIGHT = 700;
    private static final int MOST_QUOTED = 600;

    /** A4 within its margins, in CSS pixels. */
    private static final int A4_WIDTH = 623;

    private static final int A4_HEIGHT = 970;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final Screen screen;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Chromium chromium, Screen screen, String address) {
        this.context = chromium.context(screen);
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        this.address = address;
        this.screen = screen;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    Visitor signsIn(String username) {
        goesTo("/sign-in");
        fills("Tên đăng nhập", username);
        fills("Mật khẩu", PASSWORD);
        presses("Đăng nhập");
        assertThat(page.url()).doesNotContain("/sign-in");
        return this;
    }

    Visitor goesTo(String path) {
        page.navigate(address + path);
        return this;
    }

    Visitor fills(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
        return this;
    }

    Visitor presses(String name) {
        clicks(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true), name);
        return this;
    }

    Visitor follows(String link) {
        clicks(AriaRole.LINK, new Page.GetByRoleOptions().setName(link), link);
        return this;
    }

    /** What cannot be clicked is reported with the page as it was, since the page is gone when the report is read. */
    private void clicks(AriaRole role, Page.GetByRoleOptions named, String name) {
        try {
            page.getByRole(role, named).first().click();
        } catch (TimeoutError missing) {
            String text = visibleText();
            String seen = text.substring(0, Math.min(text.length(), MOST_QUOTED));
            throw new AssertionError("no " + role + " " + name + " on " + page.url() + ": " + seen, missing);
        }
        page.waitForLoadState();
    }

    Visitor sees(String text) {
        assertThat(visibleText()).contains(text);
        return this;
    }

    Visitor doesNotSee(String text) {
        assertThat(visibleText()).doesNotContain(text);
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The page's main part as read, with blanks squeezed. */
    String visibleText() {
        return page.locator("main").innerText().replaceAll("\\s+", " ");
    }

    /** Leaves aside what the console said while the network was cut. */
    Visitor forgetsComplaints() {
        complaints.clear();
        return this;
    }

    /** The same while the network is cut, about which the console complains. */
    Visitor looksAtOffline(String name) {
        return forgetsComplaints().looksAt(name);
    }

    /** Checks the page and keeps a picture of it under the name. */
    Visitor looksAt(String name) {
        // Of what holds no nodes are listed, and there is no frame of another origin that would need a page of its own.
        AxeRunOptions faultsOnly = new AxeRunOptions();
        faultsOnly.setResultTypes(List.of("violations"));
        List<String> violations = new AxeBuilder(page)
                .setLegacyMode(true).options(faultsOnly).withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertThat(violations).as("accessibility of " + name).isEmpty();
        assertThat(complaints).as("browser console on " + name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scrolling on " + name)
                .isEqualTo(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png")));
        return this;
    }

    /** Keeps what the screen shows as a picture of the handbook. */
    Visitor photographs(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setClip(0, 0, screen.width(), screen == Screen.PHONE ? screen.height() : HANDBOOK_HEIGHT)
                .setPath(HANDBOOK.resolve(name + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png")));
        return this;
    }

    /** Shows the page as it is printed on A4 and keeps the file. */
    Visitor prints(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(A4_WIDTH, A4_HEIGHT);
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve(name + ".pdf")));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    /** Keeps a part of the page as a picture of the handbook. */
    Visitor photographs(String name, String selector) {
        find(selector)
                .screenshot(new Locator.ScreenshotOptions()
                        .setPath(HANDBOOK.resolve(name + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
