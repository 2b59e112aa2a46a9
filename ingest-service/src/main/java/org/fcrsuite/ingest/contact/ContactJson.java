package org.fcrsuite.ingest.contact;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.ContactReader;
import org.fcrsuite.ingest.domain.FieldError;
import org.fcrsuite.ingest.domain.FieldErrors;
import org.fcrsuite.ingest.domain.Reading;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** Reads contacts from JSON. */
@ApplicationScoped
class ContactJson {

    private final ObjectReader json;
    private final ContactReader contacts;
    private final Clock clock;

    ContactJson(ObjectMapper json, ContactReader contacts, Clock clock) {
        // A field given twice is a mistake of the sender's; which of the two was meant is not ours to guess.
        this.json = json.readerFor(JsonNode.class).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        this.contacts = contacts;
        this.clock = clock;
    }

    JsonNode tree(byte[] text) throws IOException {
        return json.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
    }

    Reading read(JsonNode contact) {
        if (!contact.isObject()) {
            return new Reading.Rejected(null, null, List.of(new FieldError("", "A contact is a JSON object.")));
        }
        FieldErrors errors = new FieldErrors();
        return contacts.read(new JsonContactFields(contact, errors), errors, Instant.now(clock));
    }
}
