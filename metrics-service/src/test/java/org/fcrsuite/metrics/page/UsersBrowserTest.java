package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fcrsuite.kit.testing.Browser;
import org.fcrsuite.kit.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** An admin adds, mends, changes and removes somebody by keyboard, on a desktop and on a phone. */
@QuarkusTest
@Tag("browser")
class UsersBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String PASSWORD = "typed-by-keyboard-4711";
    private static Browser browser;

    @TestHTTPResource
    String address;

    private final List<String> complaints = new ArrayList<>();

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

    private Page open(BrowserContext profile) {
        Page page = profile.newPage();
        page.onConsoleMessage(message -> {
            // That a form comes again with 400 is what is tested.
            if (List.of("error", "warning").contains(message.type()) && !message.text().contains("400")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address + "users");
        page.fill("#user", Visitor.USER);
        page.fill("#password", Visitor.PASSWORD);
        page.click("main button");
        page.waitForSelector("#users-table");
        return page;
    }

    private static void isReadable(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(SCREENSHOTS.resolve("users-%s-%d.png".formatted(name, width))));
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static String row(Page page, String name) {
        return page.locator("#users-table tr", new Page.LocatorOptions().setHasText(name)).textContent();
    }

    @ParameterizedTest
    @CsvSource({ "1280,LIGHT,en-GB,Viewer", "360,DARK,nl-NL,Lezer" })
    void everythingIsDoneByKeyboard(int width, ColorScheme colours, String language, String viewer) {
        String name = "nia-" + width;
        String link = "#users-table a:text-is('" + name + "')";
        try (BrowserContext profile = browser.profile(width, colours, language)) {
            Page page = open(profile);
            isReadable(page, width, "all");
            addWithContradictingTeams(page, name);
            isReadable(page, width, "wrong");
            mend(page);
            page.waitForSelector(link);
            assertThat(row(page, name)).contains(viewer).contains("north");

            page.focus(link);
            press(page, "Enter");
            page.waitForSelector("form[action='/users/change']");
            isReadable(page, width, "change");
            page.focus("#role");
            press(page, "ArrowDown", "Tab", "Tab", "Tab", "Enter");
            page.waitForURL("**/users");
            assertThat(row(page, name)).contains("Manager").contains("north");

            page.selectOption("#id", name);
            page.focus("form[action='/users/remove'] button");
            press(page, "Enter");
            page.waitForCondition(() -> page.locator(link).count() == 0);
            assertThat(complaints).isEmpty();
        }
    }

    private static void addWithContradictingTeams(Page page, String name) {
        page.focus("#name");
        page.keyboard().type(name);
        press(page, "Tab");
        page.keyboard().type(PASSWORD);
        press(page, "Tab", "Tab", "Tab");
        page.keyboard().type("north");
        press(page, "Tab", "Enter");
        page.waitForSelector("p.trouble");
        assertThat(page.getAttribute("#teams", "aria-invalid")).isEqualTo("true");
        assertThat(page.getAttribute("#teams", "aria-describedby")).isEqualTo("teams-help");
        assertThat(page.inputValue("#name")).isEqualTo(name);
        assertThat(page.inputValue("#teams")).isEqualTo("north");
        assertThat(page.inputValue("#password")).isEmpty();
        assertThat(page.content()).doesNotContain(PASSWORD);
    }

    private static void mend(Page page) {
        page.focus("#password");
        page.keyboard().type(PASSWORD);
        press(page, "Tab", "Tab", "ArrowDown", "Tab", "Tab", "Enter");
    }
}
