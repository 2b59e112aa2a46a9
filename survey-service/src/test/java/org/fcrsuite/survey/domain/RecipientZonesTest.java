package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.survey.domain.RequestFixture.aRequest;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientZonesTest {

    private static final ZoneId ELSEWHERE = ZoneId.of("America/Bogota");

    @ParameterizedTest
    @CsvSource({ "+31612345678, Europe/Amsterdam", "+12125550123, America/New_York",
            "+6281234567890, Asia/Jakarta", "+41446681800, Europe/Zurich" })
    void aPhoneNumberSaysWhereItsOwnerIs(String phone, String zones) {
        assertThat(aRequest().inZone(null).phone(phone).build().facts().zones()).isEqualTo(zones);
    }

    @Test
    void whereACountryHasSeveralZonesItsOutermostAreKept() {
        // A mobile number of Australia, from an island in the Pacific to one in the Indian Ocean.
        assertThat(aRequest().inZone(null).phone("+61412345678").build().facts().zones())
                .isEqualTo("Australia/Lord_Howe Indian/Cocos");
    }

    @Test
    void theCustomersOwnZoneIsHeardFirst() {
        assertThat(aRequest().inZone("Asia/Tokyo").phone("+31612345678").build().facts().zones()).isEqualTo("Asia/Tokyo");
        assertThat(aRequest().inZone("Mars/Olympus").phone("+31612345678").build().facts().zones())
                .isEqualTo("Europe/Amsterdam");
    }

    @Test
    void whereNothingIsKnownTheDeploymentsHolds() {
        assertThat(aRequest().inZone(" ").phone("0612345678").build().facts().zones()).isNull();
        assertThat(aRequest().inZone(null).phone("+999123456789").build().facts().zones()).isNull();
        assertThat(RecipientZones.of(null, ELSEWHERE).all()).containsExactly(ELSEWHERE);
        assertThat(RecipientZones.of("Mars/Olympus", ELSEWHERE).all()).containsExactly(ELSEWHERE);
    }
}
