package org.fcrsuite.survey.testing;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * A customer at their page, without a browser: each from a network of their own.
 *
 * @param userAgent
 *        what their program says of itself
 */
public record SurveyPage(String token, String userAgent) {

    public static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
            + "Chrome/140.0.0.0 Safari/537.36";

    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

    public SurveyPage(String token) {
        this(token, BROWSER);
    }

    public SurveyPage as(String otherAgent) {
        return new SurveyPage(token, otherAgent);
    }

    /** Asks a customer about a contact and waits until the message is there. */
    public static SurveyPage invited(Requests request) {
        try {
            return new SurveyPage(Mailbox.of(request.send().email()).awaitToken());
        } catch (AssertionError never) {
            throw new AssertionError(never.getMessage() + ", but " + Database.invitation(request), never);
        }
    }

    public static SurveyPage invited() {
        return invited(Requests.aRequest());
    }

    public Response open() {
        return visitor().get(path());
    }

    public Response open(String query) {
        return visitor().get(path() + "?" + query);
    }

    /** Opens the page, looks at it for a while, and sends what is given. */
    public Response answer(Map<String, String> fields) {
        String nonce = nonceOf(open());
        MovableClock.forward(Duration.ofSeconds(5));
        return send(nonce, fields);
    }

    public Response answer(String resolved) {
        return answer(Map.of("resolved", resolved));
    }

    public Response send(String nonce, Map<String, String> fields) {
        RequestSpecification form = form().formParams(fields);
        return (nonce == null ? form : form.formParam("nonce", nonce)).post(path());
    }

    /** Asks for the form that replaces the answer, and sends it. */
    public Response change(Map<String, String> fields) {
        Response form = send(nonceOf(open()), Map.of("step", "change"));
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(form.asString());
        if (!seen.find()) {
            throw new AssertionError("There is no form to change the answer");
        }
        String nonce = nonceOf(form);
        MovableClock.forward(Duration.ofSeconds(5));
        // As browsers give the origin of a page without a referrer.
        return form().header("Origin", "null").formParams(fields).formParam("nonce", nonce).formParam("seen", seen.group(1))
                .post(path());
    }

    public String path() {
        return "/s/" + token;
    }

    public static String nonceOf(Response page) {
        Matcher nonce = NONCE.matcher(page.asString());
        if (!nonce.find()) {
            throw new AssertionError("There is no form on the page: " + page.asString());
        }
        return nonce.group(1);
    }

    /** The first three groups of the address that they come from. */
    public String network() {
        return "2001:db8:%x".formatted(token.hashCode() & 0xffff);
    }

    private RequestSpecification visitor() {
        return given().header("User-Agent", userAgent).header("X-Forwarded-For", network() + "::1");
    }

    private RequestSpecification form() {
        return visitor().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
