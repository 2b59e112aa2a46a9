package org.fcrsuite.ingest.domain;

import java.util.Comparator;

/** The name of a contact in the system that it came from. */
public record ContactId(String source, String externalId) implements Comparable<ContactId> {

    private static final Comparator<ContactId> ORDER = Comparator.comparing(ContactId::source)
            .thenComparing(ContactId::externalId);

    @Override
    public int compareTo(ContactId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + "/" + externalId;
    }
}
