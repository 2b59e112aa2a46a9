package org.fcrsuite.ingest.recording;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.Customer;
import org.fcrsuite.kit.sql.ArrayBatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Contacts as columns of the table. */
@ApplicationScoped
class ContactColumns {

    private final ObjectMapper json;

    ContactColumns(ObjectMapper json) {
        this.json = json;
    }

    ArrayBatch<ContactRow> of(List<ContactRow> rows) {
        ArrayBatch<ContactRow> batch = ArrayBatch.of(rows).uuid("customer_key", ContactRow::customerKey);
        identity(batch);
        customer(batch);
        facts(batch);
        counts(batch);
        return batch.json("attributes", row -> text(row.contact().attributes()));
    }

    private static void identity(ArrayBatch<ContactRow> batch) {
        batch.text("source", of(Contact::source)).text("external_id", of(Contact::externalId))
                .bigint("revision", of(Contact::revision))
                .name("channel", row -> row.contact().channel()).name("direction", row -> row.contact().direction())
                .instant("started_at", of(Contact::startedAt)).instant("ended_at", of(Contact::endedAt));
    }

    private static void customer(ArrayBatch<ContactRow> batch) {
        batch.text("customer_id", ofCustomer(Customer::id)).text("customer_email", ofCustomer(Customer::email))
                .text("customer_phone", ofCustomer(Customer::phone)).text("customer_name", ofCustomer(Customer::name))
                .text("customer_locale", ofCustomer(Customer::locale))
                .text("customer_zone", ofCustomer(Customer::timeZone));
    }

    private static void facts(ArrayBatch<ContactRow> batch) {
        batch.text("case_number", of(Contact::caseNumber)).text("topic", of(Contact::topic))
                .text("agent", of(Contact::agent)).text("team", of(Contact::team)).text("queue", of(Contact::queue))
                .name("disposition", row -> row.contact().disposition()).bool("escalated", of(Contact::escalated))
                .real("sentiment", of(Contact::sentiment)).bool("abandoned", of(Contact::abandoned))
                .bool("automated", of(Contact::automated)).bool("survey_allowed", of(Contact::surveyAllowed));
    }

    private static void counts(ArrayBatch<ContactRow> batch) {
        batch.integer("transfers", of(Contact::transfers)).integer("reopens", of(Contact::reopens))
                .integer("agent_replies", of(Contact::agentReplies))
                .integer("customer_replies", of(Contact::customerReplies))
                .integer("agents_involved", of(Contact::agentsInvolved))
                .integer("handle_seconds", of(Contact::handleSeconds))
                .integer("hold_seconds", of(Contact::holdSeconds))
                .integer("silence_seconds", of(Contact::silenceSeconds));
    }

    private static <V> Function<ContactRow, V> of(Function<Contact, V> value) {
        return row -> value.apply(row.contact());
    }

    private static Function<ContactRow, String> ofCustomer(Function<Customer, String> value) {
        return row -> value.apply(row.contact().customer());
    }

    private String text(Map<String, String> attributes) {
        try {
            return attributes.isEmpty() ? "{}" : json.writeValueAsString(attributes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can be written as JSON", impossible);
        }
    }
}
