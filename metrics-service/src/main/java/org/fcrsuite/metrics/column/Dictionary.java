package org.fcrsuite.metrics.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Distinct values, numbered from 0 in the order in which they were first seen. What many contacts share is kept once. */
public final class Dictionary<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final UnaryOperator<T> keys;

    public Dictionary() {
        this(value -> value);
    }

    /** @param keys gives each value another one to be looked up by, where too many values have the same hash code */
    Dictionary(UnaryOperator<T> keys) {
        this.keys = keys;
    }

    public int number(T value) {
        T key = keys.apply(value);
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        numbers.put(key, values.size());
        values.add(value);
        return values.size() - 1;
    }

    /** Null for a value that was never seen. */
    Integer find(T value) {
        return numbers.get(keys.apply(value));
    }

    public T value(int number) {
        return values.get(number);
    }

    public int size() {
        return values.size();
    }
}
