package org.fcrsuite.metrics.column;

import java.util.Arrays;

/** Numbers that few of a page's slots have: in as little room as those take. */
final class Sparse {

    static final int NOTHING = -1;
    private static final int FIRST_ROOM = 8;

    private short[] slots = {};
    private int[] numbers = {};
    private int size;

    /** Or {@link #NOTHING}. */
    int get(int slot) {
        int place = Arrays.binarySearch(slots, 0, size, (short) slot);
        return place < 0 ? NOTHING : numbers[place];
    }

    /** @param number {@link #NOTHING} to take away what is there */
    void put(int slot, int number) {
        int place = Arrays.binarySearch(slots, 0, size, (short) slot);
        if (number == NOTHING) {
            if (place >= 0) {
                move(place + 1, place);
                size--;
            }
        } else if (place >= 0) {
            numbers[place] = number;
        } else {
            insert(-place - 1, slot, number);
        }
    }

    private void insert(int place, int slot, int number) {
        if (size == slots.length) {
            int room = Math.max(FIRST_ROOM, size + size / 2);
            slots = Arrays.copyOf(slots, room);
            numbers = Arrays.copyOf(numbers, room);
        }
        move(place, place + 1);
        slots[place] = (short) slot;
        numbers[place] = number;
        size++;
    }

    /** What is at a place, and after it. */
    private void move(int from, int to) {
        System.arraycopy(slots, from, slots, to, size - from);
        System.arraycopy(numbers, from, numbers, to, size - from);
    }
}
