package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.fcrsuite.kit.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Takes the guides' pictures anew, from a demonstration that runs: {@code -Dtest=PicturesTest -Dpictures=HOME}, where HOME
 * is its directory. Every page is checked by axe on the way, and for what sticks out to the right.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".+", disabledReason = "only when asked for, by -Dpictures=HOME")
class PicturesTest {

    private static final Path IMAGES = Path.of(System.getProperty("suite.root"), "docs/images");

    private static Browser browser;
    private static SuiteState suite;
    private static Path home;

    @BeforeAll
    static void findTheDemonstration() {
        home = Path.of(System.getProperty("pictures")).toAbsolutePath();
        suite = SuiteLock.holder(SuiteHome.of(home)).orElseThrow();
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({ "/, overview, 1280, LIGHT", "/, overview-dark, 1280, DARK", "/, overview-phone, 360, LIGHT",
            "/reconciliation, reconciliation, 1280, LIGHT", "/reconciliation, reconciliation-dark, 1280, DARK",
            "/reconciliation, reconciliation-phone, 360, LIGHT" })
    void ofTheManagersPages(String path, String name, int width, ColorScheme colours) {
        var page = browser.page(width, colours, "en-GB");
        page.navigate(suite.url("metrics") + "/login?to=" + path);
        var credentials = LauncherProcess.credentials(home);
        page.locator("input[name=user]").fill(credentials.get("managerUser"));
        page.locator("input[name=password]").fill(credentials.get("managerPassword"));
        page.locator("button[type=submit]").click();
        page.locator("#report").waitFor();

        check(page, width);
        take(page, name);
    }

    @ParameterizedTest
    @CsvSource({ "mailbox, 1280, LIGHT", "mailbox-dark, 1280, DARK", "mailbox-phone, 360, LIGHT" })
    void ofTheMailbox(String name, int width, ColorScheme colours) {
        var page = browser.page(width, colours, "en-GB");
        page.navigate(suite.url("mailbox") + "/");
        if (width < 1000) {
            page.locator("nav a").first().click();
        }
        page.frameLocator("article iframe").locator("a").first().waitFor();

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }

    private static void check(Page page, int width) {
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private static void take(Page page, String name) {
        page.mouse().move(0, 0);
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")).setFullPage(true));
    }
}
