package org.fcrsuite.metrics.page;

import java.util.List;

/**
 * A page of a long list.
 *
 * @param number from 1
 * @param first of the rows that are shown, from 0
 */
record Paging(int number, int first, int last, int all) {

    static final int ROWS = 50;

    /** @param asked as the link has it; nonsense is the first page, too much the last one */
    static Paging of(String asked, int all) {
        int pages = Math.max(1, (all + ROWS - 1) / ROWS);
        int number = asked != null && asked.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(asked), pages) : 1;
        int first = (number - 1) * ROWS;
        return new Paging(number, first, Math.min(all, first + ROWS), all);
    }

    <T> List<T> rows(List<T> all) {
        return all.subList(first, last);
    }

    boolean hasNext() {
        return last < all;
    }

    boolean hasPrevious() {
        return number > 1;
    }
}
