package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipientNameTest {

    @Test
    void namesOfPeopleAreUsed() {
        for (String name : new String[] { "Ana", "J. de Vries", "Seán O'Neil", "王小明", "Anne-Marie", "Nur’aini Hj. Siti" }) {
            assertThat(RecipientName.of(" " + name + " ")).contains(name);
        }
    }

    @Test
    void nobodyGetsAStrangersMessageInOurs() {
        for (String name : new String[] { "You won 100", "evil.example", "http://evil", "a@b", "<b>x</b>", "", " ",
                "x".repeat(61) }) {
            assertThat(RecipientName.of(name)).as(name).isEmpty();
        }
        assertThat(RecipientName.of(null)).isEmpty();
    }
}
