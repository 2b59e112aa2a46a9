package org.fcrsuite.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** The tests of pages want no violation: here there are some. */
@Tag("browser")
class BrowserTest {

    private static final String WITHOUT_ALTERNATIVE = "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void whatIsWrongIsFoundOnThePageItself() {
        assertThat(violations(WITHOUT_ALTERNATIVE)).anyMatch(line -> line.startsWith("image-alt: "));
        assertThat(violations("<p style='color: #bbb; background: #fff'>Hardly to be read</p>"))
                .anyMatch(line -> line.startsWith("color-contrast: "));
        assertThat(violations("<p>Easily read</p>")).isEmpty();
    }

    @Test
    void whatIsWrongIsFoundInAFrameOfIt() {
        assertThat(violations("<iframe title='A message' srcdoc=\"<html lang='en'><title>It</title><main><h1>It</h1>"
                + WITHOUT_ALTERNATIVE + "</main></html>\"></iframe>")).anyMatch(line -> line.startsWith("image-alt: "));
    }

    private static List<String> violations(String body) {
        Page page = BROWSER.page(1280, ColorScheme.LIGHT, "en-GB");
        page.setContent("<!DOCTYPE html><html lang='en'><head><title>A page</title></head><body><main><h1>A page</h1>" + body
                + "</main></body></html>");
        return Browser.violations(page);
    }
}
