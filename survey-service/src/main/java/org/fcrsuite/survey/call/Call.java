package org.fcrsuite.survey.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.fcrsuite.survey.domain.PhoneNumber;

/**
 * One call in which the questions are asked.
 *
 * @param number
 *        the customer's; empty where it is withheld
 * @param digits
 *        the key that was pressed; null where none was
 * @param again
 *        whether the question has been asked once before
 */
record Call(String source, String externalId, Locale language, Optional<PhoneNumber> number, String digits, boolean again) {

    /** The same call at its next question. */
    Call asked() {
        return new Call(source, externalId, language, number, null, false);
    }

    /** Where the answer to a question goes, by the question's name. */
    String pathTo(String question) {
        return "/calls/" + encoded(source) + "/" + encoded(externalId) + "/" + question + "?lang="
                + language.toLanguageTag();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** It knows a number: it stays out of logs. */
    @Override
    public String toString() {
        return "Call[" + source + "/" + externalId + "]";
    }
}
