package org.fcrsuite.kit.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.fcrsuite.kit.problem.JsonTrouble;
import org.fcrsuite.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** Reads a batch of items, in either format, while it streams in. */
public final class BatchReader {

    private static final int END = -1;

    private final ObjectReader json;
    private final int mostItems;
    private final long longestLine;
    private final String insteadOfOne;

    /** @param insteadOfOne what to do where a batch has too many items: "send several batches" */
    public BatchReader(ObjectMapper json, int mostItems, long longestLine, String insteadOfOne) {
        // A field given twice is a mistake of the sender's; which of the two was meant is not ours to guess.
        this.json = json.readerFor(JsonNode.class).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        this.mostItems = mostItems;
        this.longestLine = longestLine;
        this.insteadOfOne = insteadOfOne;
    }

    public <T> List<T> read(BatchFormat format, InputStream body, BatchItems<T> items) throws IOException {
        return switch (format) {
            case ARRAY -> array(body, items);
            case NDJSON -> lines(body, items);
        };
    }

    /** Where an array is not JSON, nothing after that point can be told apart: all is refused. */
    private <T> List<T> array(InputStream body, BatchItems<T> items) throws IOException {
        List<T> read = new ArrayList<>();
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw ProblemException.badRequest("The body must be a JSON array, or NDJSON sent as "
                        + BatchFormat.NDJSON_TYPE + ".");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                limit(read.size());
                read.add(items.read(read.size(), null, json.readTree(parser)));
            }
            if (parser.nextToken() != null) {
                throw ProblemException.badRequest("There is something after the end of the array. Nothing was recorded.");
            }
        }
        return read;
    }

    private <T> List<T> lines(InputStream body, BatchItems<T> items) throws IOException {
        List<T> read = new ArrayList<>();
        byte[] buffer = new byte[1 << 14];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        for (int count = body.read(buffer); count != END; count = body.read(buffer)) {
            int from = 0;
            for (int at = 0; at < count; at++) {
                if (buffer[at] == '\n') {
                    line.write(buffer, from, at - from);
                    add(line, number++, items, read);
                    from = at + 1;
                }
            }
            line.write(buffer, from, count - from);
        }
        add(line, number, items, read);
        return read;
    }

    /** Blank lines count as lines, not as items. */
    private <T> void add(ByteArrayOutputStream line, int number, BatchItems<T> items, List<T> read) throws IOException {
        byte[] text = line.toByteArray();
        line.reset();
        if (!new String(text, StandardCharsets.UTF_8).isBlank()) {
            limit(read.size());
            read.add(item(read.size(), number, text, items));
        }
    }

    private <T> T item(int index, int number, byte[] text, BatchItems<T> items) throws IOException {
        if (text.length > longestLine) {
            return items.unreadable(index, number, "Line " + number + " is longer than " + longestLine + " bytes.");
        }
        JsonNode item;
        try {
            item = json.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
        } catch (JsonProcessingException notJson) {
            return items.unreadable(index, number, "Line " + number + " is not a JSON object on one line: "
                    + JsonTrouble.inOneLine(notJson));
        }
        return items.read(index, number, item);
    }

    private void limit(int before) {
        if (before >= mostItems) {
            throw ProblemException.tooLarge("A batch holds at most " + mostItems + " items. Nothing was recorded; "
                    + insteadOfOne + ".");
        }
    }
}
