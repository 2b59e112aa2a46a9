package org.fcrsuite.metrics.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Distinct values, numbered from 0 in the order in which they were first seen. What many contacts share is kept once. */
public final class Dictionary<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    public int number(T value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    /** Null for a value that was never seen. */
    Integer find(T value) {
        return numbers.get(value);
    }

    public T value(int number) {
        return values.get(number);
    }

    public int size() {
        return values.size();
    }
}
