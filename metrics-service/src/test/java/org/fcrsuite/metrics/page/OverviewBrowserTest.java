package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Browser;
import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("browser")
class OverviewBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String SOURCE = "overview";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TestHTTPResource
    String address;

    @Inject
    Jdbi jdbi;

    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void contactsAreThere() {
        SampleCentre.fill(jdbi, SOURCE, 6_000, 90);
    }

    private Page open(BrowserContext profile, String path) {
        Page page = profile.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address.replaceAll("/$", "") + path);
        if (page.url().contains("/login")) {
            page.fill("#user", Visitor.USER);
            page.fill("#password", Visitor.PASSWORD);
            page.click("main button");
        }
        page.waitForSelector(".plot canvas");
        return page;
    }

    @ParameterizedTest
    @CsvSource({ "1280,LIGHT", "1280,DARK", "360,LIGHT", "360,DARK" })
    void everybodyCanReadThePage(int width, ColorScheme colours) {
        try (BrowserContext profile = BROWSER.profile(width, colours, "en-GB")) {
            Page page = open(profile, "/?period=90");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(SCREENSHOTS.resolve("overview-%d-%s.png".formatted(width, colours))));
            page.click("#trend-summary");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({ "1280,LIGHT,en-GB", "360,DARK,nl-NL" })
    void everybodyCanReadTheReconciliation(int width, ColorScheme colours, String language) {
        try (BrowserContext profile = BROWSER.profile(width, colours, language)) {
            Page page = open(profile, "/?period=90");
            page.click(".more a");
            page.waitForSelector("#four-table");
            assertThat(page.url()).contains("/reconciliation?period=90");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(SCREENSHOTS.resolve("reconciliation-%d-%s.png".formatted(width, colours))));
            assertThat(page.locator(".measures dt").count()).isEqualTo(9);
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            page.selectOption("[name=channel]", "PHONE");
            page.waitForCondition(() -> page.url().contains("channel=PHONE"));
            assertThat(page.locator("#four-table").count()).isEqualTo(1);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void whatIsChosenIsInTheLinkAndTheRestOfThePageStays() {
        try (BrowserContext profile = BROWSER.profile(1280, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "/?period=30");
            page.evaluate("document.querySelector('h1').dataset.stays = 'yes'");
            page.selectOption("[name=channel]", "PHONE");
            page.waitForCondition(() -> page.locator(".scope").textContent().contains("Phone"));
            assertThat(page.url()).contains("channel=PHONE").contains("period=30").doesNotContain("from=");
            assertThat(page.locator("h1[data-stays=yes]").count()).isEqualTo(1);
            page.check("[value=dates]");
            page.fill("[name=from]", Instant.now().minus(20, ChronoUnit.DAYS).toString().substring(0, 10));
            page.click("#filter button");
            page.waitForCondition(() -> page.url().contains("from="));
            page.reload();
            assertThat(page.locator("[value=dates]").isChecked()).isTrue();
            assertThat(page.locator("[name=channel]").inputValue()).isEqualTo("PHONE");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void anAnswerShowsWithinSecondsAndWhatWasOpenStaysOpen() {
        try (BrowserContext profile = BROWSER.profile(1280, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "/?period=7");
            page.click("#trend-summary");
            String before = page.locator(".external .counts").textContent();
            SampleCentre.answer(SOURCE, Instant.now());
            page.waitForCondition(() -> !page.locator(".external .counts").textContent().equals(before));
            assertThat(page.locator("#trend-details").getAttribute("open")).isNotNull();
            assertThat(page.locator(".plot canvas").count()).isEqualTo(1);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void updatesCanBePaused() {
        try (BrowserContext profile = BROWSER.profile(1280, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "/?period=7");
            page.click("#live");
            assertThat(page.locator("#live").getAttribute("aria-pressed")).isEqualTo("false");
            page.reload();
            assertThat(page.locator("#live").getAttribute("aria-pressed")).isEqualTo("false");
        }
    }

    @Test
    void whoHasBeenLoggedOutIsSentToTheLogin() {
        try (BrowserContext profile = BROWSER.profile(1280, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "/?period=7");
            profile.clearCookies();
            page.waitForURL("**/login?to=*");
            assertThat(page.locator("[name=to]").inputValue()).isEqualTo("/?period=7");
        }
    }

    @Test
    void withoutContactsThePageSaysWhatToDoFirst() {
        OverviewView nothing = OverviewView.blank(
                new OverviewView.FilterView("/", List.of(), "", "", List.of(), List.of(), List.of(), List.of(),
                        new OverviewView.More(null, false, null, false), List.of(), "/", "/", "/"),
                "",
                null);
        String html = OverviewResource.Templates.overview(nothing)
                .data("frame", new Frame(Locale.ENGLISH, null, "Simulated data", List.of())).setLocale(Locale.ENGLISH)
                .render();
        try (BrowserContext profile = BROWSER.profile(360, ColorScheme.LIGHT, "en-GB")) {
            Page page = profile.newPage();
            page.navigate(address + "login");
            page.setContent(html);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("empty.png")));
            assertThat(page.locator("h2").first().textContent()).isEqualTo("No contacts yet");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
    }

    @Test
    void everybodyCanLogIn() {
        try (BrowserContext profile = BROWSER.profile(360, ColorScheme.DARK, "nl-NL")) {
            Page page = profile.newPage();
            page.navigate(address + "login");
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("login.png")));
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("nl");
        }
    }
}
