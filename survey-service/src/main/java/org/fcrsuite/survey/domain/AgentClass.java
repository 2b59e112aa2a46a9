package org.fcrsuite.survey.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of program sent a form, as far as it says so itself. Only the kind is kept: the full text tells people apart. */
public enum AgentClass {
    BROWSER,
    /** A browser that a program steers. */
    HEADLESS,
    /** A programming language's HTTP client. */
    LIBRARY,
    /** A mail gateway, a link preview, a crawler. */
    SCANNER,
    OTHER,
    NONE;

    // "Cubot" is a make of phone.
    private static final Pattern SCANNERS = Pattern.compile("(?<!cu)bot\\b|crawl|spider|slurp|scanner|linkcheck|preview|"
            + "proofpoint|mimecast|barracuda|urldefense|safelinks|symantec|trendmicro|forcepoint|facebookexternalhit|"
            + "whatsapp|skypeuri|imageproxy");
    private static final Pattern STEERED = Pattern.compile("headless|phantomjs|slimerjs|puppeteer|playwright|selenium");
    private static final Pattern LIBRARIES = Pattern.compile("curl|wget|python|httpie|java[/-]|httpclient|okhttp|go-http|"
            + "libwww|node|axios|undici|guzzle|perl|ruby|postman|winhttp");
    private static final Pattern BROWSERS = Pattern.compile("^(mozilla/.*(webkit|gecko|khtml|trident|msie|presto)|opera/|"
            + "nokia|blackberry|ucweb|samsung-)");

    public static AgentClass of(String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return NONE;
        }
        String text = userAgent.toLowerCase(Locale.ROOT);
        if (SCANNERS.matcher(text).find()) {
            return SCANNER;
        }
        if (STEERED.matcher(text).find()) {
            return HEADLESS;
        }
        if (BROWSERS.matcher(text).find()) {
            return BROWSER;
        }
        // What calls itself Mozilla may be an old phone's browser, some of which are written in Java.
        return !text.startsWith("mozilla/") && LIBRARIES.matcher(text).find() ? LIBRARY : OTHER;
    }

    /** What that speaks for; empty where it speaks neither way. */
    Optional<Sign> sign() {
        return switch (this) {
            case SCANNER -> Optional.of(Sign.SCANNER_AGENT);
            case HEADLESS -> Optional.of(Sign.STEERED_AGENT);
            case LIBRARY -> Optional.of(Sign.PROGRAM_AGENT);
            case OTHER, NONE -> Optional.of(Sign.UNKNOWN_AGENT);
            case BROWSER -> Optional.empty();
        };
    }
}
