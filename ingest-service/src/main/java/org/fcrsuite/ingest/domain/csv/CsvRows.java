package org.fcrsuite.ingest.domain.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import org.fcrsuite.ingest.domain.csv.Lines.Line;

/**
 * Reads a CSV file that may be damaged. A row that cannot be read costs that row only: a quote that is never closed
 * would otherwise swallow the rest of the file, so after a broken row reading goes on at the very next line.
 */
public final class CsvRows {

    private static final int MAX_LINES_OF_A_ROW = 200;

    private final Lines lines;
    private final char delimiter;
    private final int maxRowLength;
    private int width = -1;
    private boolean lastLineEnded = true;

    public CsvRows(Reader reader, char delimiter, int maxRowLength) {
        this.lines = new Lines(reader, maxRowLength);
        this.delimiter = delimiter;
        this.maxRowLength = maxRowLength;
    }

    /** The first row that is not blank, or null where there is none. Every other row must be as wide. */
    public CsvRow header() throws IOException {
        CsvRow row = next();
        if (row instanceof CsvRow.Read read) {
            width = read.cells().size();
        }
        return row;
    }

    /** The next row that is not blank, or null at the end. */
    public CsvRow next() throws IOException {
        Line line = take();
        while (line != null && line.text().isBlank() && line.text().indexOf(delimiter) < 0) {
            line = take();
        }
        return line == null ? null : rowFrom(line);
    }

    /** Whether the line read last had its line end; a damaged file breaks off in the middle of one. */
    public boolean lastLineEnded() {
        return lastLineEnded;
    }

    private Line take() throws IOException {
        Line line = lines.next();
        if (line != null) {
            lastLineEnded = line.ended();
        }
        return line;
    }

    private CsvRow rowFrom(Line first) throws IOException {
        if (first.cut()) {
            return broken(first, "is longer than " + maxRowLength + " characters");
        }
        List<Line> more = new ArrayList<>();
        StringBuilder raw = new StringBuilder(first.text());
        Cells cells = Cells.of(first.text(), delimiter);
        while (cells.state() == Cells.State.QUOTE_OPEN && more.size() < MAX_LINES_OF_A_ROW
                && raw.length() < maxRowLength) {
            Line next = take();
            if (next == null) {
                break;
            }
            more.add(next);
            raw.append('\n').append(next.text());
            if (next.text().indexOf('"') >= 0) {
                cells = Cells.of(raw.toString(), delimiter);
            }
        }
        String complaint = complaint(cells);
        if (complaint == null) {
            return new CsvRow.Read(first.number(), cells.values(), raw.toString());
        }
        lines.putBack(more);
        return broken(first, complaint);
    }

    private CsvRow broken(Line line, String complaint) {
        lastLineEnded = line.ended();
        return new CsvRow.Broken(line.number(), complaint, line.text());
    }

    private String complaint(Cells cells) {
        return switch (cells.state()) {
            case QUOTE_OPEN -> "has a quote (\") that is not closed";
            case TEXT_AFTER_QUOTE -> "has text after a closing quote; a quote inside a cell must be doubled";
            case COMPLETE -> width < 0 || cells.values().size() == width ? null
                    : "has " + cells.values().size() + " cells where the header has " + width;
        };
    }
}
