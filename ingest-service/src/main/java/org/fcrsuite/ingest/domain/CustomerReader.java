package org.fcrsuite.ingest.domain;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Reads who the customer of a contact is. */
final class CustomerReader {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final int MAX_NAME = 200;
    private static final int MAX_PHONE = 40;
    private static final int MAX_TAG = 35; // RFC 5646, 4.4.1

    private final PhoneFormat phones;

    CustomerReader(PhoneFormat phones) {
        this.phones = phones;
    }

    Customer read(CheckedFields in) {
        return new Customer(in.text("customer.id", MAX_NAME), email(in), phone(in),
                in.text("customer.name", MAX_NAME), locale(in), timeZone(in));
    }

    private static String email(CheckedFields in) {
        String email = in.text("customer.email", EmailAddress.MAX_LENGTH);
        if (email != null && !EmailAddress.isValid(email)) {
            in.refuse("customer.email", "is not an e-mail address; send one like ana@example.org, or leave it out");
            return null;
        }
        return email;
    }

    private String phone(CheckedFields in) {
        String written = in.text("customer.phone", MAX_PHONE);
        if (written == null) {
            return null;
        }
        return phones.toE164(written).orElseGet(() -> {
            in.refuse("customer.phone",
                    "is not a phone number; send it with its country code, like +31 20 123 4567, or leave it out");
            return null;
        });
    }

    private static String locale(CheckedFields in) {
        String tag = in.text("customer.locale", MAX_TAG);
        if (tag == null) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException notATag) {
            in.refuse("customer.locale", notALocale(tag));
            return null;
        }
        in.refuse("customer.locale", notALocale(tag));
        return null;
    }

    private static String notALocale(String tag) {
        return "is '" + tag + "', not a BCP 47 language tag; send one like nl-NL";
    }

    private static String timeZone(CheckedFields in) {
        String zone = in.text("customer.timeZone", MAX_NAME);
        if (zone != null && !ZONES.contains(zone)) {
            in.refuse("customer.timeZone", "is '" + zone + "', not an IANA time zone; send one like Europe/Amsterdam");
            return null;
        }
        return zone;
    }
}
