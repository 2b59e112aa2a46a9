package org.fcrsuite.ingest.contact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A batch as NDJSON: one contact a line, so a line that is not JSON costs itself only. */
@ApplicationScoped
class NdjsonItems {

    private static final int END = -1;

    private final ContactJson contacts;
    private final RequestsConfig config;

    NdjsonItems(ContactJson contacts, RequestsConfig config) {
        this.contacts = contacts;
        this.config = config;
    }

    List<Item> read(InputStream body) throws IOException {
        List<Item> items = new ArrayList<>();
        byte[] buffer = new byte[1 << 14];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        for (int count = body.read(buffer); count != END; count = body.read(buffer)) {
            int from = 0;
            for (int at = 0; at < count; at++) {
                if (buffer[at] == '\n') {
                    line.write(buffer, from, at - from);
                    add(line, number++, items);
                    from = at + 1;
                }
            }
            line.write(buffer, from, count - from);
        }
        add(line, number, items);
        return items;
    }

    /** Blank lines count as lines, not as items. */
    private void add(ByteArrayOutputStream line, int number, List<Item> items) throws IOException {
        byte[] text = line.toByteArray();
        line.reset();
        if (!new String(text, StandardCharsets.UTF_8).isBlank()) {
            ItemLimit.check(items.size(), config.maxBatchItems());
            items.add(item(items.size(), number, text));
        }
    }

    private Item item(int index, int number, byte[] text) throws IOException {
        long most = config.maxContact().asLongValue();
        if (text.length > most) {
            return Item.unreadable(index, number, "Line " + number + " is longer than " + most + " bytes.");
        }
        try {
            return new Item(index, number, contacts.read(contacts.tree(text)));
        } catch (JsonProcessingException notJson) {
            return Item.unreadable(index, number, "Line " + number + " is not a JSON object on one line: "
                    + JsonComplaint.of(notJson));
        }
    }
}
