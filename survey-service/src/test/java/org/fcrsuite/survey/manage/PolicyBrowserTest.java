package org.fcrsuite.survey.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.config.ConfigProvider;
import org.fcrsuite.kit.testing.Browser;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The policy page as managers see it: in Chromium, in both languages, by day and by night, on small and large screens. */
@QuarkusTest
@Tag("browser")
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class PolicyBrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String SOURCE = "policy-browser";
    private static final int CONTACTS = 12;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @BeforeEach
    void someContacts() {
        MovableClock.noon();
        if (stored() > 0) {
            return;
        }
        List<Requests> requests = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            requests.add(Requests.aRequest().with("source", SOURCE).with("topic", i % 3 == 0 ? "returns" : "billing")
                    .with("automated", i % 4 == 1));
        }
        Requests.sendAll(requests);
        Eventually.isTrue("all are decided", () -> stored() == CONTACTS);
    }

    @ParameterizedTest
    @CsvSource({ "en-GB, LIGHT, 1280", "en-GB, DARK, 360", "nl-NL, DARK, 1280", "nl-NL, LIGHT, 360" })
    void aManagerLogsInTriesADraftAndIsToldWhatIsWrong(String locale, ColorScheme colours, int width) {
        Page page = BROWSER.page(width, colours, locale);
        String name = "%s-%s-%d".formatted(locale.substring(0, 2), colours.name().toLowerCase(Locale.ROOT), width);

        page.navigate(ConfigProvider.getConfig().getValue("fcr.survey.public-url", String.class) + "/policy");
        check(page, "manage-login-" + name);
        page.locator("#user").fill(Visitor.USER);
        page.locator("#password").fill(Visitor.PASSWORD);
        page.locator("main button").click();
        assertThat(page.url()).endsWith("/policy");
        check(page, "manage-policy-" + name);

        page.locator("#topicsLeftOut").fill("returns");
        page.locator("button[value=preview]").click();
        assertThat(page.locator(".trial tbody tr").count()).isGreaterThan(2);
        assertThat(page.locator("tr.differs").count()).isGreaterThan(0);
        check(page, "manage-preview-" + name);

        page.locator("#share").fill("lots");
        page.locator("button[value=save]").click();
        assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
        assertThat(page.locator("#share").getAttribute("aria-invalid")).isEqualTo("true");
        check(page, "manage-wrong-" + name);
    }

    private static int stored() {
        return Database.count("SELECT count(*) FROM invitation WHERE source = ?", SOURCE);
    }

    private static void check(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        assertThat(Browser.violations(page)).as(name).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("%s is wider than the screen", name).isLessThanOrEqualTo(0);
    }
}
