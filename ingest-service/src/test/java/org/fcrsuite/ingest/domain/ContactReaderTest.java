package org.fcrsuite.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-03T00:00:00Z");

    private final ContactReader reader = new ContactReader(ContactLimits.DEFAULT,
            PhoneNumbers.ofRegion(Optional.of("NL")));
    private final Map<String, Object> sent = new HashMap<>(Map.of("source", "helpdesk", "externalId", "48211",
            "channel", "PHONE", "startedAt", Instant.parse("2026-03-02T09:58:00Z")));

    private Contact accepted() {
        Reading reading = read();
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).contact();
    }

    private Map<String, String> errors() {
        Reading reading = read();
        return reading instanceof Reading.Rejected bad
                ? bad.errors().stream().collect(Collectors.toMap(FieldError::field, FieldError::detail))
                : Map.of();
    }

    private Reading read() {
        return reader.read(new SentFields(sent), new FieldErrors(), NOW);
    }

    @Test
    void whatIsLeftOutTakesItsDefault() {
        Contact contact = accepted();

        assertThat(contact.revision()).isZero();
        assertThat(contact.direction()).isEqualTo(Direction.INBOUND);
        assertThat(contact.disposition()).isEqualTo(Disposition.UNKNOWN);
        assertThat(contact.transfers()).isZero();
        assertThat(contact.agentReplies()).as("not counted is not zero").isNull();
        assertThat(contact.surveyAllowed()).isTrue();
        assertThat(contact.mayBeSurveyed()).as("it has not ended").isFalse();
        assertThat(contact.customer().identifier()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "source", "externalId", "channel", "startedAt" })
    void theFourRequiredFieldsAreRequired(String field) {
        sent.remove(field);

        assertThat(errors()).containsExactly(Map.entry(field, "is required"));
    }

    @Test
    void aSourceMayHaveCapitalsAndIsThenAnotherOne() {
        sent.put("source", "CRM_North");

        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "help desk", "-helpdesk", "help/desk", "é" })
    void aSourceIsASlug(String source) {
        sent.put("source", source);

        assertThat(errors()).containsOnlyKeys("source");
    }

    @Test
    void blankIsAbsent() {
        sent.put("topic", "   ");
        sent.put("externalId", " 48211 ");

        assertThat(accepted().topic()).isNull();
        assertThat(accepted().externalId()).isEqualTo("48211");
    }

    @ParameterizedTest
    @CsvSource({ "transfers,-1", "reopens,1000001", "agentReplies,-1", "customerReplies,-5", "agentsInvolved,-1",
            "handleSeconds,31622401", "holdSeconds,-1", "silenceSeconds,-1", "revision,-1" })
    void countsHaveARange(String field, long value) {
        sent.put(field, value);

        assertThat(errors()).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @ValueSource(doubles = { -1.01, 1.5, Double.NaN, Double.POSITIVE_INFINITY })
    void sentimentLiesBetweenMinusOneAndOne(double value) {
        sent.put("sentiment", value);

        assertThat(errors()).containsOnlyKeys("sentiment");
    }

    @Test
    void theEndIsNotBeforeTheStart() {
        sent.put("endedAt", Instant.parse("2026-03-02T09:57:59Z"));

        assertThat(errors().get("endedAt")).contains("before startedAt");
    }

    @Test
    void aContactOfNoLengthIsAContact() {
        sent.put("endedAt", sent.get("startedAt"));

        assertThat(accepted().mayBeSurveyed()).isTrue();
    }

    @Test
    void theSendersClockMayBeADayAheadAndNoMore() {
        sent.put("startedAt", NOW.plusSeconds(86_400));
        assertThat(errors()).isEmpty();

        sent.put("startedAt", NOW.plusSeconds(86_401));
        assertThat(errors()).containsOnlyKeys("startedAt");
    }

    @Test
    void aTimeBeforeTheEpochIsAMistake() {
        sent.put("startedAt", Instant.parse("0016-02-29T00:00:00Z"));

        assertThat(errors()).containsOnlyKeys("startedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u0000b", "a\nb", "a\uD800", "\uDC00a" })
    void controlCharactersAndHalvesOfCharactersAreRefused(String text) {
        sent.put("topic", text);

        assertThat(errors()).containsOnlyKeys("topic");
    }

    @Test
    void textsAreBounded() {
        sent.put("topic", "x".repeat(200));
        assertThat(errors()).isEmpty();

        sent.put("topic", "x".repeat(201));
        assertThat(errors().get("topic")).contains("201", "200");
    }

    @Test
    void emojiAreWholeCharacters() {
        sent.put("topic", "billing 💶");

        assertThat(accepted().topic()).isEqualTo("billing 💶");
    }

    @ParameterizedTest
    @CsvSource({ "06 12345678,+31612345678", "+31 (0)6-12345678,+31612345678", "0031612345678,+31612345678",
            "+1 650-253-0000,+16502530000" })
    void phonesAreBroughtIntoE164(String written, String kept) {
        sent.put("customer.phone", written);

        assertThat(accepted().customer().phone()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = { "12", "anonymous", "+999123456789", "4711" })
    void whatIsNoPhoneIsSaidToBeNone(String written) {
        sent.put("customer.phone", written);

        assertThat(errors()).containsOnlyKeys("customer.phone");
    }

    @ParameterizedTest
    @ValueSource(strings = { "ana", "@example.org", "ana@", "ana@localhost", "a b@example.org", "ana@example..org",
            "ana\"@example.org", ".ana@example.org", "an..a@example.org", "ana@-example.org" })
    void whatIsNoAddressIsSaidToBeNone(String email) {
        sent.put("customer.email", email);

        assertThat(errors()).containsOnlyKeys("customer.email");
    }

    @Test
    void addressesAreComparedWithoutRegardToCaseAndKeptAsGiven() {
        sent.put("customer.email", "Ana.B+x@BÜCHER.example");

        Customer customer = accepted().customer();

        assertThat(customer.email()).isEqualTo("Ana.B+x@BÜCHER.example");
        assertThat(customer.identifier()).contains(new Identifier(IdentifierKind.EMAIL, "ana.b+x@xn--bcher-kva.example"));
    }

    @Test
    void theStrongestIdentifierDecides() {
        sent.put("customer.phone", "+31612345678");
        assertThat(accepted().customer().identifier().orElseThrow().kind()).isEqualTo(IdentifierKind.PHONE);

        sent.put("customer.email", "ana@example.org");
        assertThat(accepted().customer().identifier().orElseThrow().kind()).isEqualTo(IdentifierKind.EMAIL);

        sent.put("customer.id", " A-1 ");
        assertThat(accepted().customer().identifier()).contains(new Identifier(IdentifierKind.ACCOUNT, "A-1"));
    }

    @ParameterizedTest
    @CsvSource({ "nl-NL,nl-NL,nl", "zh_hans_cn,zh-Hans-CN,zh", "EN,en,en", "pt-BR,pt-BR,pt" })
    void localesAreBcp47(String given, String kept, String language) {
        sent.put("customer.locale", given);

        assertThat(accepted().customer().locale()).isEqualTo(kept);
        assertThat(accepted().customer().language()).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = { "n", "nl-", "x-private", "1234", "nl NL" })
    void whatIsNoLocaleIsSaidToBeNone(String locale) {
        sent.put("customer.locale", locale);

        assertThat(errors()).containsOnlyKeys("customer.locale");
    }

    @ParameterizedTest
    @ValueSource(strings = { "+02:00", "Amsterdam", "CEST", "europe/amsterdam" })
    void zonesAreIanas(String zone) {
        sent.put("customer.timeZone", zone);

        assertThat(errors()).containsOnlyKeys("customer.timeZone");
    }

    @Test
    void attributesAreBoundedInNumberAndSize() {
        sent.put("attributes", IntStream.range(0, 51).boxed().collect(Collectors.toMap(i -> "a" + i, i -> "x")));
        assertThat(errors().get("attributes")).contains("51", "50");

        sent.put("attributes", Map.of("note", "x".repeat(501)));
        assertThat(errors()).containsOnlyKeys("attributes.note");

        sent.put("attributes", Map.of("no spaces", "x"));
        assertThat(errors()).containsOnlyKeys("attributes");

        sent.put("attributes", IntStream.range(0, 20).boxed()
                .collect(Collectors.toMap(i -> "a" + i, i -> "x".repeat(450))));
        assertThat(errors().get("attributes")).contains("8000");

        sent.put("attributes", Map.of("note", "two\nlines"));
        assertThat(accepted().attributes()).isEqualTo(Map.of("note", "two\nlines"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        sent.putAll(Map.of("channel", "FAX", "direction", "in", "disposition", "SOLVED", "sentiment", 3.0));

        assertThat(errors()).containsOnlyKeys("channel", "direction", "disposition", "sentiment");
        assertThat(errors().get("channel")).contains("PHONE, EMAIL, CHAT, SMS, SOCIAL, WEB_FORM, VIDEO, IN_PERSON");
    }

    /** Fields that are of their types already. */
    private record SentFields(Map<String, Object> sent) implements ContactFields {

        @Override
        public String text(String field) {
            return (String) sent.get(field);
        }

        @Override
        public Long whole(String field) {
            return (Long) sent.get(field);
        }

        @Override
        public Double decimal(String field) {
            return (Double) sent.get(field);
        }

        @Override
        public Boolean flag(String field) {
            return (Boolean) sent.get(field);
        }

        @Override
        public Instant instant(String field) {
            return (Instant) sent.get(field);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Map<String, String> attributes() {
            return (Map<String, String>) sent.getOrDefault("attributes", Collections.emptyMap());
        }
    }
}
