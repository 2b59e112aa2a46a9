package org.fcrsuite.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;

import org.fcrsuite.kit.testing.Browser;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the big mail programs do to a message: each language, each quirk that we know of. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class MailQuirksTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int MOST_BYTES = 30_000;
    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int LONGEST_LINE = 998;
    /** Gmail drops a style element that is larger. */
    private static final int LARGEST_STYLE = 8_192;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(strings = { "en-GB", "nl-NL", "id-ID", "zh-CN" })
    void theMessageSurvivesWhatMailProgramsDoToIt(String locale) throws Exception {
        MovableClock.noon();
        Requests request = Requests.aRequest().with("locale", locale)
                .with("name", "Maria Magdalena van der Westhuizen").send();
        MimeMessage message = Mailbox.of(request.email()).awaitMessage();
        String html = Mailbox.html(message);

        assertThat(Mailbox.size(message)).isLessThan(MOST_BYTES);
        assertThat(lines(message)).allMatch(line -> line.length() <= LONGEST_LINE);
        // Outlook lays out tables only; Gmail refuses positions; images are not loaded, and scripts and forms removed.
        assertThat(html).doesNotContainPattern("(?i)<(img|script|link|form|input|button|video|svg|iframe)\\b")
                .doesNotContainPattern(
                        "(?i)(display\\s*:\\s*(flex|grid)|position\\s*:|float\\s*:|url\\(|@import|background\\s*:)");
        assertThat(all("<style>(.*?)</style>", html)).allMatch(style -> style.length() < LARGEST_STYLE);
        assertThat(all("<table([^>]*)>", html)).isNotEmpty()
                .allMatch(table -> table.contains("role=\"presentation\"") && table.contains("width="));
        assertThat(all("<a ([^>]*)>", html)).hasSize(5)
                .allMatch(link -> link.contains("href=\"http") && link.contains("style=\"") && link.contains("color:"));
        // Outlook on Windows knows no max-width and no padding of links: it gets a table and a cell that have both.
        assertThat(html).contains("<!--[if mso]><table", "mso-padding-alt:", "color-scheme", "prefers-color-scheme: dark",
                "[data-ogsc]");
        assertThat(all("<!--\\[if mso\\]>", html)).hasSameSizeAs(all("<!\\[endif\\]-->", html));
        look(html, locale);
    }

    /** With the styles of its head and without them: some programs take only those of the elements. */
    private static void look(String html, String locale) throws Exception {
        String bare = html.replaceAll("(?s)<style>.*?</style>", "");
        Files.createDirectories(PICTURES);
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String name = "mail-%s-%s-".formatted(locale.substring(0, 2), colours.name().toLowerCase(Locale.ROOT));
            Page page = BROWSER.page(WIDE, colours, locale);
            show(page, html, name + WIDE);
            page.setViewportSize(NARROW, 2 * NARROW);
            show(page, bare, name + "bare");
            assertThat(Browser.violations(page)).as("without styles").isEmpty();
            show(page, html, name + NARROW);
            assertThat(Browser.violations(page)).as("with styles").isEmpty();
        }
    }

    private static void show(Page page, String html, String name) {
        page.setContent(html);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("%s is wider than the screen", name).isLessThanOrEqualTo(0);
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).results()
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group()).toList();
    }

    private static List<String> lines(MimeMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1).lines().toList();
    }
}
