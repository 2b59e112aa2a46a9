package org.fcrsuite.ingest.contact;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

/** A batch as one JSON array. Where it is not JSON, nothing after that point can be told apart: all is refused. */
@ApplicationScoped
class ArrayItems {

    private final ContactJson contacts;
    private final RequestsConfig config;

    ArrayItems(ContactJson contacts, RequestsConfig config) {
        this.contacts = contacts;
        this.config = config;
    }

    List<Item> read(InputStream body) throws IOException {
        List<Item> items = new ArrayList<>();
        try (JsonParser parser = contacts.json().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw ProblemException.badRequest("The body must be a JSON array of contacts, or NDJSON sent as "
                        + "application/x-ndjson.");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                ItemLimit.check(items.size(), config.maxBatchItems());
                JsonNode contact = contacts.json().readTree(parser);
                items.add(new Item(items.size(), null, contacts.read(contact)));
            }
            if (parser.nextToken() != null) {
                throw ProblemException.badRequest("There is something after the end of the array. Nothing was recorded.");
            }
        }
        return items;
    }
}
