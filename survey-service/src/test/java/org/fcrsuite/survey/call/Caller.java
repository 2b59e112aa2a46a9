package org.fcrsuite.survey.call;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.ConfigProvider;
import org.fcrsuite.survey.sms.FakeTwilio;

import io.restassured.response.Response;

/** A customer in a call that Twilio has put through to us: hears what is said, presses keys, keeps silent. */
final class Caller {

    private static final Pattern GATHER = Pattern.compile("<Gather[^>]* action=\"([^\"]+)\"");
    private static final Pattern REDIRECT = Pattern.compile("<Redirect>([^<]+)</Redirect>");

    private static final String CENTRE = "+442071838750";

    private final String number;
    private final boolean isCalled;
    private String heard = "";

    private Caller(String number, boolean isCalled) {
        this.number = number;
        this.isCalled = isCalled;
    }

    static Caller from(String number) {
        return new Caller(number, false);
    }

    static Caller fromSomewhere() {
        return from("+3161" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000));
    }

    /** The same customer, called by the centre. */
    Caller isCalled() {
        return new Caller(number, true);
    }

    String number() {
        return number;
    }

    /** What was said last, in TwiML. */
    String heard() {
        return heard;
    }

    boolean isHungUp() {
        return heard.contains("<Hangup/>") && !heard.contains("<Gather");
    }

    Caller isAskedAbout(String source, String contact, String language) {
        return goTo(url("/calls/" + source + "/" + contact + "?lang=" + language), null);
    }

    Caller presses(String key) {
        return goTo(found(GATHER), key);
    }

    Caller keepsSilent() {
        return goTo(found(REDIRECT), null);
    }

    private Caller goTo(String url, String key) {
        Map<String, String> fields = fields(key);
        heard = post(url, fields, FakeTwilio.sign(url, fields)).then().statusCode(200).contentType("application/xml").extract()
                .asString();
        return this;
    }

    Map<String, String> fields(String key) {
        Map<String, String> fields = new HashMap<>(Map.of("CallSid", "CA0123456789abcdef0123456789abcdef", "From",
                isCalled ? CENTRE : number, "To", isCalled ? number : CENTRE, "CallStatus", "in-progress", "Direction",
                isCalled ? "outbound-api" : "inbound"));
        if (key != null) {
            fields.put("Digits", key);
        }
        return fields;
    }

    static Response post(String url, Map<String, String> fields, String signature) {
        URI uri = URI.create(url);
        return given().urlEncodingEnabled(false).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature).body(form(fields)).post(uri.getRawPath() + "?" + uri.getRawQuery());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "="
                + java.net.URLEncoder.encode(field.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    static String url(String path) {
        return ConfigProvider.getConfig().getValue("fcr.survey.public-url", String.class) + path;
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(heard);
        if (!matcher.find()) {
            throw new AssertionError("There is nothing to go on with in " + heard);
        }
        return matcher.group(1).replace("&amp;", "&");
    }
}
