package org.fcrsuite.metrics.stored;

import java.util.UUID;

/** The values of one row, taken one after another in the order in which they were written. */
public interface StoredValues {

    /** 0 where there is none. */
    default int integer() {
        return integer(0);
    }

    /** @param otherwise what stands for null */
    default int integer(int otherwise) {
        return (int) bigint(otherwise);
    }

    /** 0 where there is none. */
    default long bigint() {
        return bigint(0);
    }

    /** @param otherwise what stands for null */
    long bigint(long otherwise);

    /** Null where there is none. */
    Integer integerOrNull();

    /** Null where there is none. */
    Long bigintOrNull();

    /** Null where there are none. */
    int[] integers();

    /** Null where there is none. */
    UUID uuid();
}
