package org.fcrsuite.metrics.column;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Distinct values, numbered as in a {@link Dictionary}, each for as long as somebody uses it: then its number is given anew.
 */
public final class Pool<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int[] users = new int[1];

    /** The number of a value, for one more user. */
    int take(T value) {
        Integer number = numbers.get(value);
        if (number == null) {
            number = add(value);
            numbers.put(value, number);
        }
        users[number]++;
        return number;
    }

    private int add(T value) {
        if (!free.isEmpty()) {
            values.set(free.peek(), value);
            return free.pop();
        }
        values.add(value);
        if (users.length < values.size()) {
            users = Arrays.copyOf(users, 2 * users.length);
        }
        return values.size() - 1;
    }

    /** One of its users has no use for it any more. */
    void giveBack(int number) {
        users[number]--;
        if (users[number] == 0) {
            numbers.remove(values.get(number));
            values.set(number, null);
            free.push(number);
        }
    }

    /** Null where the number is free. */
    public T value(int number) {
        return values.get(number);
    }

    /** Greater than every number. */
    public int size() {
        return values.size();
    }

    /** How many values are in use. */
    int used() {
        return numbers.size();
    }
}
