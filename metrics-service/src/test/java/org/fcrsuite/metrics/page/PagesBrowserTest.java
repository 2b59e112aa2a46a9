package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Browser;
import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every page but the Overview, as people meet it. */
@QuarkusTest
@Tag("browser")
class PagesBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TestHTTPResource
    String address;

    @Inject
    Jdbi jdbi;

    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void contactsAreThere() {
        SampleCentre.fill(jdbi, "pages", 6_000, 90);
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
        page.waitForSelector("h1");
        return page;
    }

    static Stream<Arguments> everyPageInEveryWay() {
        return Stream.of("reconciliation?period=90", "segments?period=90&of=agent",
                "window?period=90", "definitions?period=90", "definitions/edit?from=one-touch",
                "drivers?period=90", "repeats?period=90", "handling?period=90", "targets?period=90", "changes",
                "contacts?period=90&kind=silent-failure", "weekly", "audit", "users").flatMap(
                        page -> Stream.of(Arguments.of(page, 1280, ColorScheme.LIGHT),
                                Arguments.of(page, 360, ColorScheme.DARK)));
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryWay")
    void everybodyCanReadThePage(String path, int width, ColorScheme colours) {
        try (BrowserContext profile = BROWSER.profile(width, colours, "en-GB")) {
            Page page = open(profile, "/" + path);
            String name = "%s-%d-%s".formatted(path.replaceAll("\\?.*", "").replace('/', '-'), width, colours);
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-top.png")));
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(page.locator("nav a[aria-current=page]").count()).isEqualTo(1);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1280, 360 })
    void whatWasFinalAndHasChangedIsReadableBelowTheTrend(int width) {
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO restatement (definition, version, week, was_internal_resolved, was_internal_determined,
                    was_external_resolved, was_external_determined, is_internal_resolved, is_internal_determined,
                    is_external_resolved, is_external_determined, known_at, found_at, late, another_late, merged,
                    reopened, answered, otherwise)
                SELECT 'default', max(version), date_trunc('week', now() - interval '30 days')::date, 280, 400, 70, 100, 281,
                    403, 71, 102, now() - interval '1 day', now(), 3, 12, 2, 1, 2, 0
                FROM definition_version WHERE name = 'default'
                """));
        try (BrowserContext profile = BROWSER.profile(width, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "/?period=90");
            page.waitForSelector("#restatements-table");
            page.locator("#restatements-table").scrollIntoViewIfNeeded();
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("restatements-" + width + ".png")));
            assertThat(page.locator("#restatements-table").textContent()).contains("280 of 400").contains("281 of 403")
                    .contains("3 contacts came late, 12 are of customers").contains("1 was reopened, 2 answers came");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1280, 360 })
    void whatIsSeldomAskedIsBehindADisclosureAndStaysInTheLink(int width) {
        try (BrowserContext profile = BROWSER.profile(width, ColorScheme.LIGHT, "nl-NL")) {
            Page page = open(profile, "/reconciliation?period=90&of=team");
            assertThat(page.isVisible("[name=suspect]")).isFalse();
            page.click("#seldom summary");
            page.check("[name=suspect]");
            page.waitForCondition(() -> page.url().contains("suspect=include"));
            page.fill("[name=asOf]", LocalDate.now(ZoneOffset.UTC).minusDays(20).toString());
            page.click("#filter button");
            page.waitForCondition(() -> page.url().contains("asOf=20"));
            page.waitForCondition(() -> page.locator(".scope").textContent().contains("zoals het was aan het eind van"));
            assertThat(page.locator(".scope").textContent()).contains("verdachte antwoorden geteld");
            assertThat(page.url()).contains("of=team");
            assertThat(page.locator("#groups-table tbody tr").count()).isGreaterThanOrEqualTo(3);
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("seldom-" + width + ".png")));
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            page.click("nav a[data-path='/segments']");
            page.waitForSelector("#segments-table");
            assertThat(page.isChecked("[name=suspect]")).isTrue();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aChoiceFollowsFromPageToPage() {
        try (BrowserContext profile = BROWSER.profile(1280, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "/segments?period=90&of=team");
            page.selectOption("[name=channel]", "PHONE");
            page.waitForCondition(() -> page.url().contains("channel=PHONE"));
            assertThat(page.url()).contains("of=team");
            page.click("table a:text-is('north')");
            page.waitForSelector(".plot canvas");
            assertThat(page.url()).contains("channel=PHONE").contains("team=north").doesNotContain("of=");
            page.click("nav a:text-is('Reconciliation')");
            page.waitForSelector("#four-table");
            assertThat(page.locator(".scope").textContent()).contains("Phone").contains("Team: north");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void fromTheSilentFailuresToOneCustomersTimeline() {
        try (BrowserContext profile = BROWSER.profile(360, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "/reconciliation?period=90");
            page.click("#four-table td.strong a");
            page.waitForSelector("#contacts-table");
            assertThat(page.url()).contains("kind=silent-failure").contains("period=90");
            page.click("#contacts-table tbody tr:first-child td:last-child a");
            page.waitForSelector("#timeline-table");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("timeline.png")));
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aDefinitionIsPreviewedAndSaved() {
        try (BrowserContext profile = BROWSER.profile(1280, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "/definitions/edit?from=default");
            page.fill("#name", "from-the-browser");
            page.fill("#windowDays", "99");
            page.click("button[value=preview]");
            page.waitForSelector("#windowDays-error");
            assertThat(Browser.violations(page)).isEmpty();
            page.fill("#windowDays", "21");
            page.click("button[value=preview]");
            page.waitForSelector("#preview-table");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("preview.png")));
            assertThat(Browser.violations(page)).isEmpty();
            page.click("button[value=save]");
            page.waitForURL("**/definitions?saved=from-the-browser");
            assertThat(page.locator(".done").textContent()).contains("from-the-browser, version 1");
        }
    }

    @Test
    void aChangeIsMarkedAndItsBeforeAndAfterShown() {
        try (BrowserContext profile = BROWSER.profile(360, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "/changes");
            page.fill("#what", "Training on refunds");
            page.fill("#madeOn", LocalDate.now(ZoneOffset.UTC).minusDays(45).toString());
            page.selectOption("#scope", "TEAM");
            page.fill("#members", "north");
            page.click("form[action='/changes'] .buttons button");
            page.waitForSelector("#effect-table");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("effect-phone.png")));
            assertThat(page.locator("#effect-table tbody tr").count()).isEqualTo(6);
            assertThat(page.locator(".lead").first().textContent()).startsWith("Internal FCR: it ");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            page.setViewportSize(1280, 800);
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("effect.png")));
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aTargetIsSetAndSeenBesideItsTeam() {
        try (BrowserContext profile = BROWSER.profile(1280, ColorScheme.DARK, "nl-NL")) {
            Page page = open(profile, "/targets");
            page.selectOption("#audience", "TEAM");
            page.fill("#member", "south");
            page.selectOption("#side", "INTERNAL");
            page.fill("#rate", "99.5");
            page.fill("#since", LocalDate.now(ZoneOffset.UTC).minusDays(80).toString());
            page.fill("#due", LocalDate.now(ZoneOffset.UTC).plusDays(90).toString());
            page.click("form[action='/targets'] .buttons button");
            page.waitForSelector("#targets-table");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("target.png")));
            assertThat(Browser.violations(page)).isEmpty();
            page.click("nav a:text-is('Segmenten')");
            page.waitForSelector("#segments-table");
            assertThat(page.locator("#segments-table").textContent()).contains("99,5% · eronder");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void paperHasTheFiguresTheFilterAndTheEvidenceAndNoControls() {
        try (BrowserContext profile = BROWSER.profile(1280, ColorScheme.DARK, "en-GB")) {
            Page page = open(profile, "/?period=90");
            page.waitForSelector(".plot canvas");
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("print.png")));
            assertThat(page.locator("#trend-table").isVisible()).isTrue();
            assertThat(page.locator(".scope").isVisible()).isTrue();
            assertThat(page.locator(".evidence").isVisible()).isTrue();
            assertThat(Stream.of("nav", "#filter", ".files", "#live", ".who").filter(one -> page.isVisible(one))).isEmpty();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
            assertThat(complaints).isEmpty();
        }
    }
}
