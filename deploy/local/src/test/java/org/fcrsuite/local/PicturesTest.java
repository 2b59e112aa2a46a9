package org.fcrsuite.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import org.fcrsuite.kit.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Takes the guides' pictures anew, from a demonstration that runs: {@code -Dtest=PicturesTest -Dpictures=HOME}, where HOME
 * is its directory. Pictures of every page in every way are in {@code target/pictures} afterwards. Every page is checked by axe
 * on the way, and for what sticks out to the right.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".+", disabledReason = "only when asked for, by -Dpictures=HOME")
class PicturesTest {

    private static final Path IMAGES = Path.of(System.getProperty("suite.root"), "docs/images");

    private static final String TEAM = "Billing";

    private static Map<String, String> credentials;
    private static Browser browser;
    private static SuiteState suite;
    private static Path home;

    @BeforeAll
    static void findTheDemonstration() {
        home = Path.of(System.getProperty("pictures")).toAbsolutePath();
        suite = SuiteLock.holder(SuiteHome.of(home)).orElseThrow();
        credentials = LauncherProcess.credentials(home);
        browser = Browser.launch();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        send("PUT", "/v1/targets", """
                {"dimension": "TEAM", "member": "%s", "side": "EXTERNAL", "rate": 0.7, "since": "%s", "due": "%s"}"""
                .formatted(TEAM, today.minusDays(60), today.plusDays(30)));
        send("POST", "/v1/changes", """
                {"what": "A training in refunds", "madeOn": "%s", "scope": "TEAM", "members": ["%s"]}"""
                .formatted(today.minusDays(45), TEAM));
    }

    private static void send(String method, String path, String json) {
        given().header("Authorization", "Bearer " + credentials.get("metricsKey")).contentType("application/json").body(json)
                .request(method, suite.url("metrics") + path).then().statusCode(oneOf(200, 201));
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Each by day on a desk, by night, and on a phone; in the guides are those that some guide shows. */
    static Stream<Arguments> everyPageInEveryWay() {
        return Map.ofEntries(Map.entry("overview", "/?period=90"), Map.entry("reconciliation", "/reconciliation?period=90"),
                Map.entry("segments", "/segments?period=90&of=agent"), Map.entry("window", "/window?period=90"),
                Map.entry("definitions", "/definitions?period=90"), Map.entry("drivers", "/drivers?period=90"),
                Map.entry("repeats", "/repeats?period=90"), Map.entry("handling", "/handling?period=90"),
                Map.entry("contacts", "/contacts?period=90&kind=silent-failure"), Map.entry("timeline", "/contacts?period=90"),
                Map.entry("targets", "/targets?period=90"), Map.entry("changes", "/changes"), Map.entry("weekly", "/weekly"),
                Map.entry("users", "/users"), Map.entry("audit", "/audit")).entrySet().stream()
                .flatMap(page -> Stream.of(Arguments.of(page.getValue(), page.getKey(), 1280, ColorScheme.LIGHT),
                        Arguments.of(page.getValue(), page.getKey() + "-dark", 1280, ColorScheme.DARK),
                        Arguments.of(page.getValue(), page.getKey() + "-phone", 360, ColorScheme.LIGHT),
                        Arguments.of(page.getValue(), page.getKey() + "-phone-dark", 360, ColorScheme.DARK)));
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryWay")
    void ofTheManagersPages(String path, String name, int width, ColorScheme colours) {
        var page = browser.page(width, colours, "en-GB");
        page.navigate(suite.url("metrics") + "/login?to=/");
        page.locator("input[name=user]").fill(credentials.get("managerUser"));
        page.locator("input[name=password]").fill(credentials.get("managerPassword"));
        page.locator("main button").click();
        page.locator("#report").waitFor();
        page.navigate(suite.url("metrics") + path);
        if (name.startsWith("timeline")) {
            page.locator("main a[href^='/timeline']").first().click();
        }
        page.locator("h1").waitFor();

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
        Path all = Path.of("target/pictures", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(all).setFullPage(true));
        if (Files.exists(IMAGES.resolve(name + ".png"))) {
            copy(all, IMAGES.resolve(name + ".png"));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
