package org.fcrsuite.kit.batch;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;

/** What the items of a batch become. Both are for one item only: what is wrong with it never costs the others. */
public interface BatchItems<T> {

    /**
     * @param index its place in the batch, from 0
     * @param line where it stands in an NDJSON body, from 1; null in an array
     */
    T read(int index, Integer line, JsonNode item) throws IOException;

    /** An item that is not JSON. */
    T unreadable(int index, Integer line, String detail);
}
