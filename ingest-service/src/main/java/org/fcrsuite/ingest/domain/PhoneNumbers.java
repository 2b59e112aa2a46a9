package org.fcrsuite.ingest.domain;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Reads phone numbers with libphonenumber; those without a country code as numbers of one region. */
public final class PhoneNumbers implements PhoneFormat {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";

    private final String region;

    private PhoneNumbers(String region) {
        this.region = region;
    }

    /** @param region an ISO 3166 country code; without one, numbers need their country code */
    public static PhoneNumbers ofRegion(Optional<String> region) {
        region.ifPresent(code -> {
            if (!LIBRARY.getSupportedRegions().contains(code)) {
                throw new IllegalArgumentException("'" + code + "' is not an ISO 3166 country code such as NL");
            }
        });
        return new PhoneNumbers(region.orElse(NO_REGION));
    }

    /** Possible numbers are taken, not only those that the library knows to be in use: numbering plans grow faster. */
    @Override
    public Optional<String> toE164(String written) {
        try {
            PhoneNumber number = LIBRARY.parse(written, region);
            return LIBRARY.isPossibleNumber(number) ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
