package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.fcrsuite.kit.testing.Browser;
import org.fcrsuite.kit.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The pages that are looked at daily stand in one line; the others are a step away. */
@QuarkusTest
@Tag("browser")
class NavigationBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static Browser browser;

    @TestHTTPResource
    String address;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private Page open(BrowserContext profile, String path) {
        return open(profile, path, Visitor.USER);
    }

    private Page open(BrowserContext profile, String path, String user) {
        Page page = profile.newPage();
        page.navigate(address + path);
        page.fill("#user", user);
        page.fill("#password", Visitor.PASSWORD);
        page.click("main button");
        page.waitForSelector("nav");
        return page;
    }

    /** An admin has the most links, and where people come from a provider, names are long. */
    @ParameterizedTest
    @CsvSource({ "en-GB,''", "en-GB,reconciliation", "en-GB,weekly", "nl-NL,''", "nl-NL,reconciliation", "nl-NL,handling" })
    void allOfItIsOneLineOnADesktop(String language, String path) {
        String user = "wilhelmina.van-den-berg@example.org";
        asAdmin().contentType("application/json").body(Map.of("role", "admin", "password", Visitor.PASSWORD))
                .post("/v1/users/" + user).then().statusCode(anyOf(is(201), is(409)));
        try (BrowserContext profile = browser.profile(1280, ColorScheme.LIGHT, language)) {
            Page page = open(profile, path, user);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve("navigation-%s-%s.png".formatted(language, path))));
            List<BoundingBox> parts = page.locator(".top > *, .top nav > ul > li").all().stream()
                    .map(Locator::boundingBox).toList();
            assertThat(parts).hasSize(3 + 8);
            double lowestTop = parts.stream().mapToDouble(box -> box.y).max().orElseThrow();
            double highestEnd = parts.stream().mapToDouble(box -> box.y + box.height).min().orElseThrow();
            assertThat(lowestTop).isLessThan(highestEnd);
        }
    }

    @Test
    void theOtherPagesAreReachedByKeyboardAndTheListClosesByItself() {
        try (BrowserContext profile = browser.profile(1280, ColorScheme.DARK, "en-GB")) {
            Page page = open(profile, "");
            Locator others = page.locator(".others");
            page.focus(".others summary");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Handle time");
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("navigation-open.png")));
            assertThat(Browser.violations(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(others.getAttribute("open")).isNull();
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
            page.keyboard().press("Space");
            page.keyboard().press("Shift+Tab");
            assertThat(others.getAttribute("open")).isNull();
            page.click(".others summary");
            page.click("h1");
            assertThat(others.getAttribute("open")).isNull();
            page.click(".others summary");
            page.click(".others a:text-is('Audit log')");
            page.waitForURL("**/audit");
            assertThat(others.getAttribute("open")).isNull();
            assertThat(page.textContent(".others summary")).isEqualTo("More: Audit log");
        }
    }

    @Test
    void noScriptIsNeeded() {
        try (BrowserContext profile = browser.profile(1280, ColorScheme.LIGHT, "en-GB")) {
            profile.route("**/*.js", route -> route.abort());
            Page page = open(profile, "");
            assertThat(page.isVisible(".others a")).isFalse();
            page.click(".others summary");
            page.click(".others a:text-is('Targets')");
            page.waitForURL("**/targets*");
        }
    }

    @Test
    void onAPhoneItLeavesRoomForThePage() {
        try (BrowserContext profile = browser.profile(360, ColorScheme.LIGHT, "nl-NL")) {
            Page page = open(profile, "reconciliation");
            assertThat(page.locator(".top").boundingBox().height).isLessThan(230);
            page.click(".others summary");
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("navigation-phone.png")));
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            assertThat(page.locator(".others a").allTextContents().stream().collect(Collectors.joining(", ")))
                    .startsWith("Afhandeltijd, ").endsWith(", Gebruikers");
        }
    }
}
