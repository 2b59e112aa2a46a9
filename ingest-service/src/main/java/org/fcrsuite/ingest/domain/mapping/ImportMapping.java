package org.fcrsuite.ingest.domain.mapping;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Says how a file of another system becomes contacts.
 *
 * @param source the source of every contact of the file
 * @param delimiter one character, ',' by default
 * @param charset UTF-8 by default
 * @param zone in which times without an offset are read, UTC by default
 * @param dateTimeFormat a pattern of java.time.format.DateTimeFormatter; ISO 8601 by default
 * @param nullWords cells that mean that nothing is known, besides the empty one
 * @param columns for each field of a contact (its path), its column, or several of which the first that holds a
 *        value counts
 * @param constants for a field, the value to take where no column gives one
 * @param channelWords for the file's word for a channel, the channel; case does not matter
 * @param observedThrough up to when the file is complete; nothing later is known of this source
 * @param surveyAllowed whether customers may be asked about these contacts; history is not, by default
 */
public record ImportMapping(
        String source,
        String delimiter,
        String charset,
        String zone,
        String dateTimeFormat,
        List<String> nullWords,
        Map<String, List<String>> columns,
        Map<String, String> constants,
        Map<String, String> channelWords,
        Instant observedThrough,
        Boolean surveyAllowed) {

    public ImportMapping {
        delimiter = requireNonNullElse(delimiter, ",");
        charset = requireNonNullElse(charset, "UTF-8");
        zone = requireNonNullElse(zone, "UTC");
        nullWords = requireNonNullElse(nullWords, List.of());
        columns = requireNonNullElse(columns, Map.of());
        constants = requireNonNullElse(constants, Map.of());
        channelWords = requireNonNullElse(channelWords, Map.of());
        surveyAllowed = requireNonNullElse(surveyAllowed, false);
    }
}
