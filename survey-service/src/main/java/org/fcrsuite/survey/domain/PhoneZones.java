package org.fcrsuite.survey.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** The zones in which a number is used, by libphonenumber's tables: by its prefix where that says more than the country. */
final class PhoneZones {

    private static final PhoneNumberToTimeZonesMapper ZONES = PhoneNumberToTimeZonesMapper.getInstance();

    private PhoneZones() {
    }

    static List<ZoneId> of(String phone) {
        Optional<PhoneNumber> number = PhoneNumber.of(phone);
        if (number.isEmpty()) {
            return List.of();
        }
        try {
            var parsed = PhoneNumberUtil.getInstance().parse(number.get().text(), null);
            return ZONES.getTimeZonesForNumber(parsed).stream()
                    .filter(name -> !PhoneNumberToTimeZonesMapper.getUnknownTimeZone()
                            .equals(name))
                    .map(Zones::find).flatMap(Optional::stream).toList();
        } catch (NumberParseException none) {
            return List.of();
        }
    }
}
