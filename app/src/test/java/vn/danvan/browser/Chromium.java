package vn.danvan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The machine's Chromium, started once for all that run in this process, which it ends with; quiet on the network. */
final class Chromium {

    private static @Nullable Chromium running;

    private final Playwright playwright;
    private final Browser browser;

    /** The one that runs, or a new one when it has crashed. */
    static synchronized Chromium running() {
        Chromium present = running;
        if (present == null || !present.browser.isConnected()) {
            if (present != null) {
                present.playwright.close();
            }
            present = new Chromium();
            running = present;
        }
        return present;
    }

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path executable() {
        String named = System.getenv("DANVAN_CHROMIUM");
        return Stream.of(
                        named == null ? "/usr/bin/chromium" : named,
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium found; bin/test installs it"));
    }

    /** A fresh browser without cookies. */
    BrowserContext context(Screen screen) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setDeviceScaleFactor(1)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
    }
}
