package org.fcrsuite.ingest.domain;

import java.util.Comparator;

/** One normalised name by which a customer is known. */
public record Identifier(IdentifierKind kind, String value) implements Comparable<Identifier> {

    // Writers insert in this one order, so two batches with the same customers wait for each other, never in a circle.
    private static final Comparator<Identifier> ORDER = Comparator.comparing((Identifier one) -> one.kind().name())
            .thenComparing(Identifier::value);

    @Override
    public int compareTo(Identifier other) {
        return ORDER.compare(this, other);
    }
}
