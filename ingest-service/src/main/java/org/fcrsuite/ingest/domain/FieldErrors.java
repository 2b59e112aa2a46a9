package org.fcrsuite.ingest.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with one contact; the first complaint about a field is the one that is kept. */
public final class FieldErrors {

    private static final int MOST = 50; // a body of nothing but unknown fields must not grow a longer answer

    private final Map<String, FieldError> byField = new LinkedHashMap<>();

    public void add(String field, String detail) {
        if (byField.size() < MOST) {
            byField.putIfAbsent(field, new FieldError(field, detail));
        }
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public List<FieldError> all() {
        return new ArrayList<>(byField.values());
    }
}
