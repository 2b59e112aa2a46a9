package org.fcrsuite.ingest.contact;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.batch.BatchFormat;
import org.fcrsuite.kit.batch.BatchItems;
import org.fcrsuite.kit.batch.BatchReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The contacts of a batch. */
@ApplicationScoped
class ContactItems implements BatchItems<Item> {

    private final ContactJson contacts;
    private final BatchReader batches;

    ContactItems(ContactJson contacts, RequestsConfig config, ObjectMapper json) {
        this.contacts = contacts;
        this.batches = new BatchReader(json, config.maxBatchItems(), config.maxContact().asLongValue(),
                "send several batches, or a file to /v1/imports");
    }

    List<Item> read(BatchFormat format, InputStream body) throws IOException {
        return batches.read(format, body, this);
    }

    @Override
    public Item read(int index, Integer line, JsonNode item) {
        return new Item(index, line, contacts.read(item));
    }

    @Override
    public Item unreadable(int index, Integer line, String detail) {
        return Item.unreadable(index, line, detail);
    }
}
