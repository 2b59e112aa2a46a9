package org.fcrsuite.ingest.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fcrsuite.ingest.domain.Channel;
import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.ContactLimits;
import org.fcrsuite.ingest.domain.ContactReader;
import org.fcrsuite.ingest.domain.Direction;
import org.fcrsuite.ingest.domain.FieldError;
import org.fcrsuite.ingest.domain.PhoneNumbers;
import org.fcrsuite.ingest.domain.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-03T00:00:00Z");
    private static final List<String> HEADER = List.of("number", "type", "opened", "resolved", "closed", "caller", "moves");

    private final Map<String, List<String>> columns = new HashMap<>(Map.of("externalId", List.of("number"), "channel",
            List.of("type"), "startedAt", List.of("opened"), "endedAt", List.of("resolved", "closed"), "customer.id",
            List.of("caller"), "transfers", List.of("moves")));

    private ImportMapping mapping(String zone, String format) {
        return new ImportMapping("log", null, null, zone, format, List.of("?"), columns,
                Map.of("direction", "outbound"), Map.of("Self Service", "WEB_FORM"), null, null);
    }

    private Reading read(String zone, String format, String... cells) throws UnusableHeaderException {
        ContactReader contacts = new ContactReader(ContactLimits.DEFAULT, PhoneNumbers.ofRegion(Optional.empty()));
        return new RowReader(contacts, mapping(zone, format), HEADER).read(List.of(cells), NOW);
    }

    private Contact contact(String... cells) throws UnusableHeaderException {
        return ((Reading.Accepted) read("UTC", "d/M/yyyy HH:mm", cells)).contact();
    }

    private List<FieldError> errors(String... cells) throws UnusableHeaderException {
        return ((Reading.Rejected) read("UTC", "d/M/yyyy HH:mm", cells)).errors();
    }

    @Test
    void aRowBecomesAContact() throws Exception {
        Contact contact = contact("7", "self service ", "29/2/2016 01:16", "29/2/2016 11:29", "5/3/2016 12:00", "C 1", "2");

        assertThat(contact.source()).isEqualTo("log");
        assertThat(contact.channel()).isEqualTo(Channel.WEB_FORM);
        assertThat(contact.direction()).as("a constant").isEqualTo(Direction.OUTBOUND);
        assertThat(contact.startedAt()).isEqualTo("2016-02-29T01:16:00Z");
        assertThat(contact.endedAt()).isEqualTo("2016-02-29T11:29:00Z");
        assertThat(contact.customer().id()).isEqualTo("C 1");
        assertThat(contact.transfers()).isEqualTo(2);
        assertThat(contact.surveyAllowed()).as("history is not surveyed").isFalse();
    }

    @Test
    void theFirstColumnThatHoldsSomethingCounts() throws Exception {
        assertThat(contact("7", "PHONE", "29/2/2016 01:16", "?", "5/3/2016 12:00", "?", "").endedAt())
                .isEqualTo("2016-03-05T12:00:00Z");
        assertThat(contact("7", "phone", "29/2/2016 01:16", "", "?", "?", "?").endedAt()).isNull();
    }

    @Test
    void aCellThatCannotBeReadIsNamedWithItsValue() throws Exception {
        assertThat(errors("7", "Fax", "31/2/2016 01:16", "?", "?", "?", "two")).extracting(FieldError::toString)
                .anySatisfy(text -> assertThat(text).contains("startedAt", "31/2/2016", "d/M/yyyy"))
                .anySatisfy(text -> assertThat(text).contains("channel", "FAX"))
                .anySatisfy(text -> assertThat(text).contains("transfers", "two"));
    }

    @Test
    void bytesOfAnotherCharacterSetAreSaidToBeThat() throws Exception {
        assertThat(errors("7", "PHONE", "29/2/2016 01:16", "?", "?", "Caf\uFFFD", "0").get(0).toString())
                .contains("customer.id", "UTF-8", "charset");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "ISO", value = {
            "ISO | 2016-02-29T01:16:00Z | 2016-02-29T01:16:00Z",
            "ISO | 2016-02-29T01:16:00+01:00 | 2016-02-29T00:16:00Z",
            "ISO | 2016-02-29 01:16:00.5 | 2016-02-29T00:16:00.500Z",
            "ISO | 2016-02-29 | 2016-02-28T23:00:00Z",
            "d MMM yyyy h:mm a | 29 feb 2016 1:16 PM | 2016-02-29T12:16:00Z",
            "uuuu-MM-dd HH:mm:ss | 2016-07-01 00:00:00 | 2016-06-30T22:00:00Z",
            "MM/dd/yy HH:mm | 02/29/16 01:16 | 2016-02-29T00:16:00Z",
            "yyyy-MM-dd'T'HH:mm:ssXXX | 2016-02-29T01:16:00-05:00 | 2016-02-29T06:16:00Z" })
    void timesAreReadInTheZoneOfTheMapping(String format, String text, Instant time) throws Exception {
        Reading reading = read("Europe/Amsterdam", format, "7", "PHONE", text, "?", "?", "?", "?");

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(((Reading.Accepted) reading).contact().startedAt()).isEqualTo(time);
    }

    @Test
    void aColumnThatTheFileDoesNotHaveIsNamedBesideThoseThatItHas() {
        columns.put("topic", List.of("category"));

        assertThatThrownBy(() -> read("UTC", null)).isInstanceOf(UnusableHeaderException.class)
                .hasMessageContaining("'category'").hasMessageContaining("number, type, opened");
    }

    @Test
    void attributesAndTruthValuesCanBeMapped() throws Exception {
        columns.put("attributes.moves", List.of("moves"));
        columns.put("escalated", List.of("moves"));

        Contact contact = contact("7", "PHONE", "29/2/2016 01:16", "?", "?", "?", "1");

        assertThat(contact.attributes()).isEqualTo(Map.of("moves", "1"));
        assertThat(contact.escalated()).isTrue();
    }

    @Test
    void aMappingIsCheckedFieldByField() {
        ImportMapping wrong = new ImportMapping("My Log", ";;", "UTF-99", "Mars", "qqqqqqq", null,
                Map.of("topik", List.of("a"), "source", List.of("b"), "channel", List.of()), Map.of("endedAt", "x"),
                Map.of("Fax", "FAX"), NOW.plusSeconds(1), null);

        assertThat(MappingCheck.of(wrong, NOW)).extracting(FieldError::field).containsExactlyInAnyOrder("source",
                "delimiter", "charset", "zone", "dateTimeFormat", "observedThrough", "columns.topik", "columns.source",
                "columns.channel", "columns.externalId", "columns.startedAt", "channelWords.Fax");
    }

    @Test
    void aGoodMappingHasNothingWrong() {
        assertThat(MappingCheck.of(mapping("UTC", null), NOW)).isEmpty();
    }
}
