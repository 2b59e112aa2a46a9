package org.fcrsuite.ingest.domain.csv;

import java.util.ArrayList;
import java.util.List;

/** Splits one row by RFC 4180, for any delimiter: quotes around a cell are doubled inside it. */
final class Cells {

    private static final char QUOTE = '"';

    /** How a row was read: whole, or up to the point where it stopped making sense. */
    enum State {
        COMPLETE,
        QUOTE_OPEN,
        TEXT_AFTER_QUOTE
    }

    private final String row;
    private final char delimiter;
    private final List<String> values = new ArrayList<>();
    private State state = State.COMPLETE;
    private int at;

    private Cells(String row, char delimiter) {
        this.row = row;
        this.delimiter = delimiter;
    }

    static Cells of(String row, char delimiter) {
        Cells cells = new Cells(row, delimiter);
        cells.split();
        return cells;
    }

    State state() {
        return state;
    }

    List<String> values() {
        return values;
    }

    private void split() {
        do {
            if (at < row.length() && row.charAt(at) == QUOTE) {
                quoted();
            } else {
                plain();
            }
        } while (state == State.COMPLETE && at++ < row.length());
    }

    /** Leaves {@code at} on the delimiter or at the end of the row. */
    private void plain() {
        int end = row.indexOf(delimiter, at);
        int to = end < 0 ? row.length() : end;
        values.add(row.substring(at, to));
        at = to;
    }

    private void quoted() {
        StringBuilder value = new StringBuilder();
        int from = at + 1;
        while (true) {
            int end = row.indexOf(QUOTE, from);
            if (end < 0) {
                state = State.QUOTE_OPEN;
                return;
            }
            value.append(row, from, end);
            if (end + 1 < row.length() && row.charAt(end + 1) == QUOTE) {
                value.append(QUOTE);
                from = end + 2;
                continue;
            }
            values.add(value.toString());
            at = end + 1;
            state = at == row.length() || row.charAt(at) == delimiter ? State.COMPLETE : State.TEXT_AFTER_QUOTE;
            return;
        }
    }
}
