package org.fcrsuite.metrics.domain;

import java.util.Comparator;

/** What the contact is called everywhere: the system it came from and its id there. */
public record ContactName(String source, String externalId) implements Comparable<ContactName> {

    private static final Comparator<ContactName> ORDER = Comparator.comparing(ContactName::source)
            .thenComparing(ContactName::externalId);

    @Override
    public int compareTo(ContactName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + "/" + externalId;
    }
}
