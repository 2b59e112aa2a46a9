package org.fcrsuite.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The samples in {@code contracts/}. */
public final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {
    }

    /** The sample of a type as text: {@code sample("ContactRecorded")}. */
    public static String sample(String type) {
        try {
            return Files.readString(Suite.root().resolve("contracts").resolve(type + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException("There is no sample of " + type, missing);
        }
    }

    public static JsonNode json(String type) {
        try {
            return JSON.readTree(sample(type));
        } catch (IOException broken) {
            throw new UncheckedIOException("The sample of " + type + " is not JSON", broken);
        }
    }
}
