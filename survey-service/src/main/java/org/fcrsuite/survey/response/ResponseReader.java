package org.fcrsuite.survey.response;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.JsonTrouble;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.SourceAccess;
import org.fcrsuite.survey.domain.ReportedAnswer;
import org.fcrsuite.survey.response.ResponseBatch.ItemError;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** Reads a batch, item by item: what is wrong with one is said of that one. */
@ApplicationScoped
class ResponseReader {

    private static final int MOST_ITEMS = 50_000;

    private final ObjectReader json;
    private final SourceAccess sources;
    private final Clock clock;

    ResponseReader(ObjectMapper mapper, SourceAccess sources, Clock clock) {
        // A number for a choice, or a fraction for a whole number, is a mistake and not an answer.
        this.json = mapper.readerFor(NewResponse.class).with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        this.sources = sources;
        this.clock = clock;
    }

    /** One JSON array. Where it is not JSON, nothing after that point can be told apart: all is refused. */
    List<ResponseItem> array(byte[] body) throws IOException {
        List<ResponseItem> items = new ArrayList<>();
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw ProblemException.badRequest("The body must be a JSON array of responses, or NDJSON sent as "
                        + "application/x-ndjson.");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                limit(items.size());
                items.add(item(items.size(), null, json.readTree(parser)));
            }
            if (parser.nextToken() != null) {
                throw ProblemException.badRequest("There is something after the end of the array. Nothing was recorded.");
            }
        }
        return items;
    }

    /** One item a line: a line that is not JSON costs itself only. Blank lines count as lines, not as items. */
    List<ResponseItem> lines(byte[] body) throws IOException {
        List<ResponseItem> items = new ArrayList<>();
        String[] lines = new String(body, StandardCharsets.UTF_8).split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            if (!lines[number - 1].isBlank()) {
                limit(items.size());
                items.add(line(items.size(), number, lines[number - 1]));
            }
        }
        return items;
    }

    private ResponseItem line(int index, int number, String text) {
        try {
            return item(index, number, json.readTree(text));
        } catch (JsonProcessingException broken) {
            return unreadable(index, number, "", "line " + number + " is not a JSON object");
        }
    }

    private ResponseItem item(int index, Integer line, JsonNode node) {
        if (!node.isObject()) {
            return unreadable(index, line, "", "must be a JSON object");
        }
        try {
            NewResponse sent = json.readValue(node);
            ReportedAnswer answer = sent.toReportedAnswer();
            List<ItemError> errors = new ArrayList<>(
                    answer.faults(Instant.now(clock), sent.comment()).stream().map(ItemError::of).toList());
            if (errors.isEmpty() && !sources.allows(answer.source())) {
                errors.add(new ItemError("source", "this key may not use the source '" + answer.source() + "'"));
            }
            return new ResponseItem(index, line, answer, errors);
        } catch (JsonProcessingException misfit) {
            Problem.Invalid invalid = JsonTrouble.invalidOf(misfit);
            return unreadable(index, line, invalid.field(), invalid.detail());
        } catch (IOException impossible) {
            throw new IllegalStateException("A tree in memory cannot fail to be read", impossible);
        }
    }

    private static ResponseItem unreadable(int index, Integer line, String field, String detail) {
        return new ResponseItem(index, line, null, List.of(new ItemError(field, detail)));
    }

    private static void limit(int before) {
        if (before >= MOST_ITEMS) {
            throw ProblemException.tooLarge("A batch holds at most " + MOST_ITEMS
                    + " items. Nothing was recorded; send several batches.");
        }
    }
}
