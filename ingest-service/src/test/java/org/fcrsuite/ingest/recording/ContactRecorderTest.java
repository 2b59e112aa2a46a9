package org.fcrsuite.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.ingest.domain.Contacts.aContact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fcrsuite.ingest.ServiceTest;
import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.ContactId;
import org.fcrsuite.ingest.domain.Customer;
import org.fcrsuite.ingest.domain.Identifier;
import org.fcrsuite.ingest.domain.IdentifierKind;
import org.fcrsuite.ingest.domain.RecordStatus;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;

@ServiceTest
class ContactRecorderTest {

    @Inject
    ContactRecorder recorder;
    @Inject
    StoredContacts stored;
    @Inject
    IdentityResolver identities;
    @Inject
    Jdbi jdbi;

    private final String source = "rec-" + UUID.randomUUID();

    private List<RecordStatus> record(Contact... contacts) {
        return recorder.record(List.of(contacts));
    }

    private StoredContact held(String externalId) {
        return stored.find(new ContactId(source, externalId)).orElseThrow();
    }

    @Test
    void whatIsStoredIsWhatWasSent() {
        Customer ana = new Customer("A-" + source, "Ana@example.org", "+31612345678", "Ana", "nl-NL", "Europe/Amsterdam");
        Contact contact = aContact(source, "1").of(ana).about("billing").revision(7).endedAt("2026-03-02T10:06:30.123456Z")
                .with(Map.of("site", "north \"wing\", {1}", "note", "two\nlines\\")).done();

        assertThat(record(contact)).containsExactly(RecordStatus.CREATED);

        assertThat(held("1").contact()).isEqualTo(contact);
        assertThat(record(contact)).as("sent again").containsExactly(RecordStatus.UNCHANGED);
    }

    @Test
    void equalRevisionsWithOtherContentAreUpdatedByTheLater() {
        record(aContact(source, "1").about("x").done());

        assertThat(record(aContact(source, "1").about("y").done())).containsExactly(RecordStatus.UPDATED);

        assertThat(held("1").contact().topic()).isEqualTo("y");
        assertThat(held("1").recordVersion()).isEqualTo(2);
    }

    @Test
    void anotherAttributeIsAnotherContent() {
        record(aContact(source, "1").with(Map.of("a", "1")).done());

        assertThat(record(aContact(source, "1").with(Map.of("a", "2")).done())).containsExactly(RecordStatus.UPDATED);
        assertThat(record(aContact(source, "1").with(Map.of("a", "2")).done())).containsExactly(RecordStatus.UNCHANGED);
    }

    @Test
    void aContactWithoutACustomerHasNoKey() {
        record(aContact(source, "1").done());

        assertThat(held("1").customerKey()).isNull();
    }

    @Test
    void oneIdentifierIsOneCustomerInAnyBatch() {
        record(aContact(source, "1").ofAccount(source + "A").done(), aContact(source, "2").ofAccount(source + "B").done());
        record(aContact(source, "3").ofAccount(source + "A").done());

        assertThat(held("3").customerKey()).isEqualTo(held("1").customerKey()).isNotEqualTo(held("2").customerKey());
    }

    @Test
    void aContactMayTurnOutToBeSomebodyElses() {
        record(aContact(source, "1").ofAccount(source + "A").done());
        UUID before = held("1").customerKey();

        record(aContact(source, "1").revision(1).ofAccount(source + "B").done());

        assertThat(held("1").customerKey()).isNotEqualTo(before);
    }

    @Test
    void newIdentifiersMakeNewCustomersAndKnownOnesDoNot() {
        Identifier known = new Identifier(IdentifierKind.EMAIL, source + "@example.org");
        UUID key = resolve(known).get(known);

        Identifier fresh = new Identifier(IdentifierKind.PHONE, source);
        Map<Identifier, UUID> keys = resolve(known, fresh);

        assertThat(keys.get(known)).isEqualTo(key);
        assertThat(keys.get(fresh)).isNotEqualTo(key);
        assertThat(customers(key, keys.get(fresh))).isEqualTo(2);
    }

    private Map<Identifier, UUID> resolve(Identifier... identifiers) {
        return QuarkusTransaction.requiringNew().call(() -> identities.resolve(List.of(identifiers)));
    }

    private int customers(UUID... keys) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM customer WHERE customer_key = ANY(:keys)")
                .bindArray("keys", UUID.class, (Object[]) keys).mapTo(Integer.class).one());
    }

    @Test
    void whatIsUnchangedIsNotWritten() {
        record(aContact(source, "1").done());
        String before = rowVersion();

        record(aContact(source, "1").done());

        assertThat(rowVersion()).isEqualTo(before);
    }

    private String rowVersion() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT ctid::text FROM contact WHERE source = :source")
                .bind("source", source).mapTo(String.class).one());
    }

    @Test
    void storedContactsAreReadInPagesInTheOrderOfTheirIds() {
        recorder.record(IntStream.range(0, 25).mapToObj(i -> aContact(source, "p%02d".formatted(i)).done()).toList());

        List<StoredContact> first = stored.after(new ContactId(source, ""), 10);
        List<StoredContact> second = stored.after(first.get(9).contact().id(), 10);

        assertThat(first).extracting(one -> one.contact().externalId()).startsWith("p00").endsWith("p09").isSorted();
        assertThat(second.get(0).contact().externalId()).isEqualTo("p10");
    }
}
