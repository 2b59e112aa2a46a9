package org.fcrsuite.ingest.domain;

import java.time.Instant;
import java.util.Map;

/**
 * The fields of one contact as they were sent: a JSON object, or a row of a file. Fields are named by their path
 * ({@code customer.email}). An absent field is null; one that cannot be read as its type is noted among the errors,
 * and null.
 */
public interface ContactFields {

    String text(String field);

    Long whole(String field);

    Double decimal(String field);

    Boolean flag(String field);

    Instant instant(String field);

    Map<String, String> attributes();
}
