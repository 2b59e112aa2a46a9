package org.fcrsuite.ingest.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * What the sending system said about the customer of one contact.
 *
 * @param id the company's account number, the same in every source that knows this customer
 * @param email as given; {@link #identifier()} compares it without regard to case
 * @param phone in E.164
 * @param locale a BCP 47 tag
 * @param timeZone an IANA zone
 */
public record Customer(String id, String email, String phone, String name, String locale, String timeZone) {

    public static final Customer UNKNOWN = new Customer(null, null, null, null, null, null);

    /**
     * The strongest identifier present decides who the customer is: the account, else the e-mail address, else the
     * phone. It depends on this contact alone, so the order in which contacts arrive changes nothing.
     */
    public Optional<Identifier> identifier() {
        if (id != null) {
            return Optional.of(new Identifier(IdentifierKind.ACCOUNT, id));
        }
        if (email != null) {
            return Optional.of(new Identifier(IdentifierKind.EMAIL, EmailAddress.normalise(email)));
        }
        return Optional.ofNullable(phone).map(number -> new Identifier(IdentifierKind.PHONE, number));
    }

    public Optional<String> language() {
        return Optional.ofNullable(locale).map(tag -> Locale.forLanguageTag(tag).getLanguage());
    }
}
