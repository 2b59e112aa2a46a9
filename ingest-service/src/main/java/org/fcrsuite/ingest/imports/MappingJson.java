package org.fcrsuite.ingest.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.FieldError;
import org.fcrsuite.ingest.domain.mapping.ImportMapping;
import org.fcrsuite.ingest.domain.mapping.MappingCheck;
import org.fcrsuite.kit.problem.JsonTrouble;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** Reads mappings. A field may have one column or a list of them. */
@ApplicationScoped
class MappingJson {

    private final ObjectReader json;
    private final Clock clock;

    MappingJson(ObjectMapper json, Clock clock) {
        this.json = json.readerFor(ImportMapping.class).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
    }

    /** As it was stored, and checked before. */
    ImportMapping stored(String text) {
        try {
            return json.readValue(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored mapping was readable once", impossible);
        }
    }

    /** @throws ProblemException 400 with all that is wrong with it */
    ImportMapping sent(String text) {
        ImportMapping mapping = parse(text);
        if (mapping == null) {
            throw ProblemException.badRequest("The mapping must be a JSON object.");
        }
        List<FieldError> errors = MappingCheck.of(mapping, Instant.now(clock));
        if (!errors.isEmpty()) {
            throw invalid(errors.stream().map(error -> new Problem.Invalid(error.field(), error.detail())).toList());
        }
        return mapping;
    }

    private ImportMapping parse(String text) {
        try {
            return json.readValue(text);
        } catch (JsonProcessingException notAMapping) {
            throw invalid(List.of(JsonTrouble.invalidOf(notAMapping)));
        }
    }

    private static ProblemException invalid(List<Problem.Invalid> errors) {
        return ProblemException.invalid(errors.stream().map(error -> new Problem.Invalid(
                "mapping" + (error.field().isEmpty() ? "" : "." + error.field()), error.detail())).toList());
    }
}
