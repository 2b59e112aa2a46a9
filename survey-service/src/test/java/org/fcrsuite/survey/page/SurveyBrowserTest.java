package org.fcrsuite.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.config.ConfigProvider;
import org.fcrsuite.kit.testing.Browser;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SurveyPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The page as customers see it: in Chromium, in each language, by day and by night, on a small screen. */
@QuarkusTest
@Tag("browser")
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class SurveyBrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final Requests request = Requests.aRequest();
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @ParameterizedTest
    @CsvSource({ "en-GB, LIGHT, 320", "en-GB, DARK, 320", "en-GB, DARK, 1280", "nl-NL, LIGHT, 320", "nl-NL, DARK, 320",
            "nl-NL, LIGHT, 1280", "id-ID, LIGHT, 320", "id-ID, DARK, 320", "zh-CN, LIGHT, 320", "zh-CN, DARK, 320" })
    void aCustomerAnswersChangesAndOptsOutAndAxeFindsNothing(String locale, ColorScheme colours, int width) throws IOException {
        String token = SurveyPage.invited(request.with("locale", locale)).token();
        Page page = page(width, colours, locale);
        String name = "%s-%s-%d".formatted(locale.substring(0, 2), colours.name().toLowerCase(Locale.ROOT), width);

        page.navigate(url("/s/" + token + "?a=partly"));
        check(page, "page-" + name);
        assertThat(page.locator("input[value=partly]").isChecked()).isTrue();
        page.locator("input[value=once]").check();
        page.locator("textarea").fill("Thank you!");
        waitLikeAPerson();
        page.locator("button[type=submit]").click();
        check(page, "thanks-" + name);
        assertThat(Database.answers(request)).isEqualTo(1);

        page.locator("button").click();
        check(page, "change-" + name);
        page.locator("input[value=yes]").check();
        page.evaluate("document.querySelector('[name=website]').value = 'as a machine would'");
        page.locator("button[type=submit]").click();
        check(page, "again-" + name);
        assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
        waitLikeAPerson();
        page.locator("button[type=submit]").click();
        check(page, "changed-" + name);

        page.locator("footer a").click();
        check(page, "optout-" + name);
        waitLikeAPerson();
        page.locator("button[type=submit]").click();
        check(page, "optedout-" + name);
        page.navigate(url("/s/unknown"));
        check(page, "gone-" + name);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aScannerThatRunsScriptsAndSubmitsTheFormByOneIsMarked() {
        Page page = page(1280, ColorScheme.LIGHT, "en-GB");
        page.navigate(url("/s/" + SurveyPage.invited(request).token() + "?a=yes"));
        waitLikeAPerson();

        // What Playwright evaluates passes for a user's action; what the protocol below it evaluates does not.
        JsonObject script = new JsonObject();
        script.addProperty("expression", "document.querySelector('form').submit()");
        page.context().newCDPSession(page).send("Runtime.evaluate", script);
        page.waitForSelector("dl");

        assertThat(signs()).contains("NO_USER_ACTION", "SOON_AFTER_DELIVERY");
        assertThat(Database.count("SELECT count(*) FROM response r JOIN invitation i ON i.id = r.invitation_id "
                + "WHERE i.external_id = ? AND r.suspect", request.externalId())).isEqualTo(1);
    }

    @Test
    void aClickSpeaksForAPerson() {
        Page page = page(1280, ColorScheme.LIGHT, "en-GB");
        page.navigate(url("/s/" + SurveyPage.invited(request).token() + "?a=yes"));
        waitLikeAPerson();

        page.locator("button[type=submit]").click();
        page.waitForSelector("dl");

        assertThat(signs()).contains("USER_ACTION").doesNotContain("NO_USER_ACTION", "STEERED_AGENT");
    }

    private String signs() {
        return Database.jdbi().withHandle(handle -> handle.createQuery("SELECT array_to_string(r.signs, ' ') FROM response r "
                + "JOIN invitation i ON i.id = r.invitation_id WHERE i.external_id = :id")
                .bind("id", request.externalId()).mapTo(String.class).one());
    }

    @Test
    void thePageIsUsedByKeyboardAlone() {
        String token = SurveyPage.invited(request).token();
        Page page = page(1280, ColorScheme.LIGHT, "nl-NL");
        page.navigate(url("/s/" + token));

        page.locator("input[value=yes]").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        waitLikeAPerson();
        page.keyboard().press("Enter");
        page.waitForSelector("dl");

        assertThat(page.locator("dd").allInnerTexts()).containsExactly("Deels", "Eén keer");
    }

    @Test
    void theLanguageIsSwitchedOnThePageAndTheChosenAnswerStays() {
        String token = SurveyPage.invited(request).token();
        Page page = page(320, ColorScheme.LIGHT, "nl-NL");
        page.navigate(url("/s/" + token + "?a=no"));

        page.locator("a[hreflang=en]").click();

        assertThat(page.locator("h1").innerText()).isEqualTo("About your contact with us");
        assertThat(page.locator("input[value=no]").isChecked()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "en-GB, LIGHT", "en-GB, DARK", "nl-NL, LIGHT", "id-ID, LIGHT", "zh-CN, LIGHT" })
    void theMessageIsReadableWhereMailProgramsShowIt(String locale, ColorScheme colours) throws IOException {
        request.with("locale", locale).send();
        String html = Mailbox.html(Mailbox.of(request.email()).awaitMessage());
        Page page = page(375, colours, locale);

        page.setContent(html);
        check(page, "mail-%s-%s".formatted(locale.substring(0, 2), colours.name().toLowerCase(Locale.ROOT)));
    }

    // The service's clock moves, so that no test has to wait.
    private static void waitLikeAPerson() {
        MovableClock.forward(Duration.ofSeconds(3));
    }

    private Page page(int width, ColorScheme colours, String locale) {
        Page page = BROWSER.page(width, colours, locale);
        // A refused form is answered with 422, which the browser's console counts as an error.
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static void check(Page page, String name) throws IOException {
        Files.createDirectories(PICTURES);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        assertThat(Browser.violations(page)).as(name).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("%s is wider than the screen", name).isLessThanOrEqualTo(0);
    }

    private static String url(String path) {
        return ConfigProvider.getConfig().getValue("fcr.survey.public-url", String.class) + path;
    }
}
