package org.fcrsuite.metrics.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;

/**
 * Writes the groups of a report on all processors, some hundreds at a time: of thousands of them, writing their numbers
 * takes as long as counting their contacts.
 */
final class GroupsWriter extends JsonSerializer<List<?>> {

    private static final int AT_A_TIME = 256;

    @Override
    public void serialize(List<?> groups, JsonGenerator json, SerializerProvider serializers) throws IOException {
        ObjectMapper mapper = (ObjectMapper) json.getCodec();
        json.writeStartArray();
        for (int first = 0; first < groups.size(); first += AT_A_TIME) {
            List<?> some = groups.subList(first, Math.min(first + AT_A_TIME, groups.size()));
            for (SerializedString group : some.parallelStream().map(one -> written(mapper, one)).toList()) {
                json.writeRawValue(group);
            }
        }
        json.writeEndArray();
    }

    private static SerializedString written(ObjectMapper mapper, Object group) {
        try {
            SerializedString written = new SerializedString(mapper.writeValueAsString(group));
            // It keeps the bytes: here they are made on all processors, too.
            written.asUnquotedUTF8();
            return written;
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
