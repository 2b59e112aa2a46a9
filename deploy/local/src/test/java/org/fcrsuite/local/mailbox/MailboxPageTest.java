package org.fcrsuite.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.fcrsuite.embedded.Ports;
import org.fcrsuite.kit.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** The mailbox as a person with a browser meets it. */
class MailboxPageTest {

    private static final int WIDE = 1280;
    private static final int PHONE = 360;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private Mailbox mailbox;

    @BeforeEach
    void start() {
        mailbox = Mailbox.start(port, Ports.free(),
                new SmsAccount("AC1", "only-for-tests", "+447700900000", URI.create("http://127.0.0.1:1/sms/twilio/inbound")),
                Optional.of("Simulated data"));
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @ParameterizedTest
    @CsvSource({ "LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360" })
    void axeFindsNothingWrongAndNothingIsCutOff(ColorScheme colours, int width) throws Exception {
        var page = open(width, colours);
        assertThat(Browser.violations(page)).isEmpty();

        receive("Was your question about delivery answered? 1 yes, 2 no. https://survey.example.com/s/abcdefghijklmnop");
        page.locator("nav a").waitFor();
        if (width < WIDE) {
            assertThat(Browser.violations(page)).isEmpty();
            page.locator("nav a").click();
        }

        page.locator("article").waitFor();
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    @Test
    void withRoomBesideTheListTheNewestOpensAndStaysOpenWhileTheListFollows() throws Exception {
        var page = open(WIDE, ColorScheme.LIGHT);
        assertThat(page.locator(".hint").isVisible()).isTrue();

        receive("first");
        page.locator("article pre").getByText("first").waitFor();
        receive("second");

        page.locator("nav a >> nth=1").waitFor();
        assertThat(page.locator("nav .title").allTextContents()).containsExactly("second", "first");
        assertThat(page.locator("article pre").textContent()).isEqualTo("first");
        assertThat(page.locator("[role=status]").textContent()).isEqualTo("One message has come.");
    }

    @Test
    void onAPhoneTheListStaysUntilAMessageIsChosen() throws Exception {
        receive("first");
        var page = open(PHONE, ColorScheme.LIGHT);
        receive("second");

        page.locator("nav a >> nth=1").waitFor();

        assertThat(page.locator("article").count()).isZero();
    }

    private Page open(int width, ColorScheme colours) {
        var page = BROWSER.page(width, colours, "en-GB");
        page.navigate(address("/"));
        return page;
    }

    private void receive(String sms) throws IOException, InterruptedException {
        var form = "To=%2B31612345678&From=%2B15005550006&Body=" + URLEncoder.encode(sms,
                StandardCharsets.UTF_8);
        http.send(HttpRequest.newBuilder(URI.create(address("/2010-04-01/Accounts/AC1/Messages.json")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), BodyHandlers.discarding());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
