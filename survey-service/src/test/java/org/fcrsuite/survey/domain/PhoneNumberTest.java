package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class PhoneNumberTest {

    @Test
    void aNumberIsReadHoweverItIsWritten() {
        PhoneNumber number = new PhoneNumber("+31612345678");

        for (String text : new String[] { "+31612345678", "+31 6 1234 5678", "0031-6-12345678", "+31 (6) 12.34.56.78" }) {
            assertThat(PhoneNumber.of(text)).contains(number);
        }
    }

    @Test
    void whatHasNoCountryOrIsNoNumberIsNoneThatCanBeWrittenTo() {
        for (String text : new String[] { null, "", "0612345678", "+0612345678", "+31", "+3161234567890123", "anonymous" }) {
            assertThat(PhoneNumber.of(text)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aNumberIsNotWrittenIntoLogs() {
        assertThat(String.valueOf(new PhoneNumber("+31612345678"))).doesNotContain("316");
    }
}
