package org.fcrsuite.survey.response;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.batch.BatchFormat;
import org.fcrsuite.kit.batch.BatchItems;
import org.fcrsuite.kit.batch.BatchReader;
import org.fcrsuite.kit.problem.JsonTrouble;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.security.SourceAccess;
import org.fcrsuite.survey.domain.ReportedAnswer;
import org.fcrsuite.survey.response.ResponseBatch.ItemError;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** Reads a batch, item by item: what is wrong with one is said of that one. */
@ApplicationScoped
class ResponseReader implements BatchItems<ResponseItem> {

    private static final int MOST_ITEMS = 50_000;
    private static final long LONGEST_LINE = 65_536;

    private final ObjectReader json;
    private final BatchReader batches;
    private final SourceAccess sources;
    private final Clock clock;

    ResponseReader(ObjectMapper mapper, SourceAccess sources, Clock clock) {
        // A number for a choice, or a fraction for a whole number, is a mistake and not an answer.
        this.json = mapper.readerFor(NewResponse.class).with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        this.batches = new BatchReader(mapper, MOST_ITEMS, LONGEST_LINE, "send several batches");
        this.sources = sources;
        this.clock = clock;
    }

    List<ResponseItem> read(BatchFormat format, InputStream body) throws IOException {
        return batches.read(format, body, this);
    }

    @Override
    public ResponseItem read(int index, Integer line, JsonNode node) {
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

    @Override
    public ResponseItem unreadable(int index, Integer line, String detail) {
        return unreadable(index, line, "", detail);
    }

    private static ResponseItem unreadable(int index, Integer line, String field, String detail) {
        return new ResponseItem(index, line, null, List.of(new ItemError(field, detail)));
    }
}
