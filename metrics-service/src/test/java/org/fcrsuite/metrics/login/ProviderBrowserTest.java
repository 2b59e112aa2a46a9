package org.fcrsuite.metrics.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Browser;
import org.fcrsuite.metrics.page.SampleCentre;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SameSiteAttribute;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** OpenID Connect as people meet it: to the provider's own page, and back to the one they wanted. */
@QuarkusTest
@TestProfile(ProviderLoginTest.ByProvider.class)
@Tag("browser")
class ProviderBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static Browser browser;

    @TestHTTPResource
    String address;

    @Inject
    Jdbi jdbi;

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

    @BeforeEach
    void contactsAreThere() {
        SampleCentre.fill(jdbi, "provider", 500, 60);
    }

    private Page open(BrowserContext profile, String path) {
        // The provider's page asks for a font from elsewhere.
        profile.route("**://fonts.googleapis.com/**", route -> route.abort());
        Page page = profile.newPage();
        page.navigate(address + path);
        return page;
    }

    private static void logIn(Page page, String claims) {
        assertThat(page.url()).contains("/people/authorize").contains("code_challenge=");
        page.fill("[name=username]", "mia");
        page.fill("[name=claims]", "{\"preferred_username\": \"mia@example.org\"" + claims + "}");
        page.click("[type=submit]");
        page.waitForSelector("h1");
    }

    private int status(Page page, String path) {
        return page.navigate(address + path).status();
    }

    @Test
    void aViewerComesBackToTheOverviewAndSeesTheTeamsOfTheClaim() {
        try (BrowserContext profile = browser.profile(1280, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "?period=90");
            logIn(page, ", \"access\": {\"roles\": [\"viewer\"]}, \"teams\": [\"north\", \"east\"]");
            assertThat(page.url()).isEqualTo(address + "?period=90");
            assertThat(page.textContent("h1")).isEqualTo("Overview");
            assertThat(page.textContent(".user")).contains("mia@example.org");
            assertThat(page.textContent(".scope")).contains("you see only: east, north");
            page.click("nav a:text-is('Segments')");
            page.click(".tabs a:text-is('Team')");
            page.waitForSelector("#segments-table");
            assertThat(page.locator("#segments-table tbody th").allInnerTexts()).containsExactlyInAnyOrder("north", "east");
        }
    }

    @Test
    void whatAViewerMayNotDoIsNeitherOfferedNorTaken() {
        try (BrowserContext profile = browser.profile(1280, ColorScheme.LIGHT, "en-GB")) {
            Page page = open(profile, "targets");
            logIn(page, ", \"access\": {\"roles\": [\"viewer\"]}, \"teams\": [\"*\"]");
            assertThat(page.locator("main form[method=post]").count()).isZero();
            assertThat(page.locator("nav a").allTextContents()).contains("Targets").doesNotContain("Weekly report", "Audit log",
                    "Users");
            assertThat(List.of(status(page, "weekly"), status(page, "audit"), status(page, "users"),
                    status(page, "definitions/edit"))).containsOnly(403);
            page.navigate(address);
            assertThat(page.evaluate("""
                    () => fetch('/targets', {method: 'POST', body: new URLSearchParams({'fcr-form':
                        document.querySelector('[name=fcr-form]').value, rate: '50'})}).then(answer => answer.status)"""))
                    .isEqualTo(403);
        }
    }

    @Test
    void whoHasLoggedOutIsAskedForByTheProviderAgain() {
        try (BrowserContext profile = browser.profile(360, ColorScheme.DARK, "en-GB")) {
            Page page = open(profile, "segments");
            logIn(page, ", \"access\": {\"roles\": [\"team-lead\"]}, \"teams\": [\"*\"]");
            assertThat(page.url()).endsWith("/segments");
            assertThat(profile.cookies(address)).filteredOn(cookie -> cookie.name.equals("fcr-session")).singleElement()
                    .matches(cookie -> cookie.httpOnly && cookie.sameSite == SameSiteAttribute.LAX);
            page.click(".who button");
            page.waitForURL("**/login?out");
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("provider-out.png")));
            assertThat(page.textContent("[role=status]")).isEqualTo("You are logged out.");
            assertThat(page.isVisible("a:text-is('Log out there as well')")).isTrue();
            assertThat(Browser.violations(page)).isEmpty();
            page.navigate(address);
            assertThat(page.url()).contains("/people/authorize");
            page.goBack();
            page.click("main a.button");
            assertThat(page.url()).contains("/people/authorize");
        }
    }

    @Test
    void whoHasNoRoleReadsSo() {
        try (BrowserContext profile = browser.profile(360, ColorScheme.LIGHT, "nl-NL")) {
            Page page = open(profile, "");
            logIn(page, "");
            assertThat(page.textContent("[role=alert]")).contains("mia@example.org").contains("geen rol");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(status(page, "v1/fcr")).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({ "1280,LIGHT", "360,DARK" })
    void anAdminReadsHowThePeopleOfTheProviderAreKnownHere(int width, ColorScheme colours) {
        try (BrowserContext profile = browser.profile(width, colours, "en-GB")) {
            Page page = open(profile, "users");
            logIn(page, ", \"access\": {\"roles\": [\"admin\"]}");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(SCREENSHOTS.resolve("users-by-provider-%d.png".formatted(width))));
            assertThat(page.locator("#roles-table tbody tr").allTextContents()).containsExactly("Viewerviewer",
                    "Managerteam-lead", "Adminadmin");
            assertThat(page.textContent("main")).contains("access/roles").contains("“teams”").contains("open nothing")
                    .doesNotContain("only-for-the-tests-0123456789");
            assertThat(page.locator("#password").count()).isZero();
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }
}
