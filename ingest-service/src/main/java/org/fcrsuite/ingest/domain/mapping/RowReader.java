package org.fcrsuite.ingest.domain.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fcrsuite.ingest.domain.ContactFieldNames;
import org.fcrsuite.ingest.domain.ContactReader;
import org.fcrsuite.ingest.domain.FieldErrors;
import org.fcrsuite.ingest.domain.Reading;

/** Turns the rows of one file into contacts, as its mapping says. */
public final class RowReader {

    private final ContactReader contacts;
    private final RowFormat format;

    public RowReader(ContactReader contacts, ImportMapping mapping, List<String> header)
            throws UnusableHeaderException {
        this.contacts = contacts;
        this.format = new RowFormat(
                mapping,
                MappedColumns.of(mapping, header),
                Set.copyOf(mapping.nullWords()),
                folded(mapping.channelWords()),
                new DateTimes(mapping.dateTimeFormat(), ZoneId.of(mapping.zone())),
                attributeNames(mapping));
    }

    public Reading read(List<String> cells, Instant now) {
        FieldErrors errors = new FieldErrors();
        return contacts.read(new MappedRow(format, cells, errors), errors, now);
    }

    static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> folded(Map<String, String> words) {
        Map<String, String> folded = new TreeMap<>();
        words.forEach((word, channel) -> folded.put(fold(word), channel));
        return folded;
    }

    private static Set<String> attributeNames(ImportMapping mapping) {
        String prefix = ContactFieldNames.ATTRIBUTES + ".";
        return Stream.concat(mapping.columns().keySet().stream(), mapping.constants().keySet().stream())
                .filter(field -> field.startsWith(prefix))
                .map(field -> field.substring(prefix.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
