package org.fcrsuite.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

/**
 * A headless Chromium for the tests of pages, one a test class: {@code @RegisterExtension static final Browser BROWSER = new
 * Browser()}. It starts with the first page. A machine without one skips the tests that open pages, and says so loudly: a page
 * that nobody has opened is not a tested page.
 */
public final class Browser implements AfterEachCallback, AfterAllCallback, AutoCloseable {

    // Chromium's own background traffic has no place in a test, and no way out of most build machines.
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final String MISSING = """

            ==================================================================================================
             SKIPPED: browser tests. No Chromium was found.
             Install one (Debian: apt-get install chromium) or name its executable in FCR_CHROMIUM.
            ==================================================================================================
            """;

    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    /** One that its caller closes; where there is no Chromium, the calling test is skipped. */
    public static Browser launch() {
        Browser launched = new Browser();
        launched.started();
        return launched;
    }

    /** What stays open goes on working, at the cost of the tests that follow. */
    @Override
    public void afterEach(ExtensionContext test) {
        if (chromium != null) {
            List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A fresh profile: no cookies, no cache. */
    public BrowserContext profile(int width, ColorScheme colours, String locale) {
        com.microsoft.playwright.Browser started = started();
        return started.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 800).setColorScheme(colours).setLocale(locale).setUserAgent(userAgent(started)));
    }

    public Page page(int width, ColorScheme colours, String locale) {
        return profile(width, colours, locale).newPage();
    }

    /** What axe finds wrong with the page as it stands, one readable line each; empty is what a test wants. */
    public static List<String> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Only what is found in several frames has to be put together, for which axe loads itself into a further page.
        return new AxeBuilder(page).options(options).setLegacyMode(page.frames().size() == 1).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList())
                .toList();
    }

    private com.microsoft.playwright.Browser started() {
        if (chromium == null) {
            Path executable = executable().orElseGet(Browser::skip);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable).setArgs(ARGUMENTS).setHeadless(true));
        }
        return chromium;
    }

    // As it says of itself with a screen: a service may well treat programs otherwise than people.
    private static String userAgent(com.microsoft.playwright.Browser chromium) {
        return "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" + chromium.version()
                + " Safari/537.36";
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getProperty("FCR_CHROMIUM"), System.getenv("FCR_CHROMIUM"), "/usr/bin/chromium")
                .filter(Objects::nonNull).filter(name -> !name.isBlank()).map(Path::of).filter(Files::isExecutable)
                .findFirst();
    }

    private static Path skip() {
        System.err.println(MISSING);
        return Assumptions.abort("no Chromium was found");
    }
}
