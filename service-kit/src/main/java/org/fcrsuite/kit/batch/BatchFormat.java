package org.fcrsuite.kit.batch;

import jakarta.ws.rs.core.MediaType;

/** How many items are sent at once. */
public enum BatchFormat {
    ARRAY,
    /** One JSON object a line. */
    NDJSON;

    public static final String NDJSON_TYPE = "application/x-ndjson";

    /** @param contentType null where the sender does not say: then it is JSON */
    public static BatchFormat of(MediaType contentType) {
        return contentType != null && "x-ndjson".equalsIgnoreCase(contentType.getSubtype()) ? NDJSON : ARRAY;
    }
}
