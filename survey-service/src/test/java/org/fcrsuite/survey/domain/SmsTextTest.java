package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SmsTextTest {

    @Test
    void aSegmentHolds160PlacesAndInASeries153() {
        assertThat(segments("a".repeat(160))).isEqualTo(1);
        assertThat(segments("a".repeat(161))).isEqualTo(2);
        assertThat(segments("a".repeat(306))).isEqualTo(2);
        assertThat(segments("a".repeat(307))).isEqualTo(3);
    }

    @Test
    void anotherAlphabetHolds70AndInASeries67() {
        assertThat(segments("解".repeat(70))).isEqualTo(1);
        assertThat(segments("解".repeat(71))).isEqualTo(2);
        assertThat(segments("解".repeat(134))).isEqualTo(2);
        assertThat(segments("解".repeat(135))).isEqualTo(3);
        // One foreign character is enough.
        assertThat(segments("a".repeat(70) + "ł")).isEqualTo(2);
    }

    @Test
    void extensionCharactersTakeTwoPlaces() {
        for (String extension : new String[] { "€", "[", "]", "{", "}", "\\", "^", "~", "|", "\f" }) {
            assertThat(segments(extension.repeat(80))).as(extension).isEqualTo(1);
            assertThat(segments(extension.repeat(80) + "a")).as(extension).isEqualTo(2);
        }
    }

    @Test
    void whatTakesTwoPlacesIsNotTornApartByTheEndOfASegment() {
        // 152 + 2 do not fit into 153: the first segment keeps one place free, and 154 are left for the others.
        assertThat(segments("a".repeat(152) + "€" + "a".repeat(151))).isEqualTo(2);
        assertThat(segments("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(3);
        assertThat(segments("解".repeat(66) + "😀" + "解".repeat(65))).isEqualTo(2);
        assertThat(segments("解".repeat(66) + "😀" + "解".repeat(66))).isEqualTo(3);
    }

    @Test
    void theAlphabetIsThatOfTheStandard() {
        assertThat(Gsm7.encode("@£_ A1éà¿§")).containsExactly(0x00, 0x01, 0x11, 0x20, 0x41, 0x31, 0x05, 0x7F, 0x60, 0x5F);
        assertThat(Gsm7.encode("€[|")).containsExactly(0x1B, 0x65, 0x1B, 0x3C, 0x1B, 0x40);
        for (String outside : new String[] { "`", "ç", "’", "–", "\t", "\u001B", "ł", "😀" }) {
            assertThat(new SmsText(outside).isGsm7()).as(outside).isFalse();
            assertThatThrownBy(() -> Gsm7.encode(outside)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsEncodedIsReadBack() {
        String all = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0129:;<=>?¡AZÄÖÑÜ§¿azäöñüà\f^{}\\[~]|€";

        assertThat(Gsm7.decode(Gsm7.encode(all))).isEqualTo(all);
    }

    private static int segments(String text) {
        return new SmsText(text).segments();
    }
}
