package org.fcrsuite.ingest.domain.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The physical lines of a file, numbered, each bounded in length; lines that were looked at can be put back. */
final class Lines {

    /** {@code ended} is false for a last line without a line end; {@code cut} where it was longer than is kept. */
    record Line(long number, String text, boolean ended, boolean cut) {
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final int maxLength;
    private final char[] buffer = new char[1 << 16];
    private final Deque<Line> putBack = new ArrayDeque<>();
    private int position;
    private int filled;
    private long number;

    Lines(Reader reader, int maxLength) {
        this.reader = reader;
        this.maxLength = maxLength;
    }

    /** The next line, or null at the end. */
    Line next() throws IOException {
        Line waiting = putBack.pollFirst();
        return waiting != null ? waiting : read();
    }

    /** Lines come again in their order. */
    void putBack(List<Line> lines) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            putBack.addFirst(lines.get(at));
        }
    }

    private Line read() throws IOException {
        if (position == filled && !fill()) {
            return null;
        }
        number++;
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        do {
            int from = position;
            while (position < filled && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            int kept = Math.min(position - from, maxLength - text.length());
            text.append(buffer, from, kept);
            cut |= kept < position - from;
            if (position < filled) {
                endLine();
                return line(text, true, cut);
            }
        } while (fill());
        return line(text, false, cut);
    }

    private Line line(StringBuilder text, boolean ended, boolean cut) {
        if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.deleteCharAt(0);
        }
        return new Line(number, text.toString(), ended, cut);
    }

    private void endLine() throws IOException {
        boolean carriageReturn = buffer[position++] == '\r';
        if (carriageReturn && (position < filled || fill()) && buffer[position] == '\n') {
            position++;
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
