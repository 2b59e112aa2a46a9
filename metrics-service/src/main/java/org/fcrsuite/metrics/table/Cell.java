package org.fcrsuite.metrics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A cell, as people read it and as files hold it.
 *
 * @param text in the reader's language
 * @param note smaller, beneath the text; null for none
 * @param link where the text leads; null for nowhere
 * @param tags short marks such as "too few"
 * @param values one for each key of the cell's column
 * @param strip what is drawn in it; empty for nothing
 */
public record Cell(String text, String note, String link, Mark mark, List<String> tags, List<Value> values,
        List<Span> strip) {

    /** A figure and its interval along the cell's width, in per cent of it. */
    public record Span(String css, String at, String from, String width) {
    }

    /** How a cell stands out; never the only sign of anything. */
    public enum Mark {
        NONE,
        FAINT,
        SUM,
        STRONG;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Cell of(String text, Value... values) {
        return new Cell(text, null, null, Mark.NONE, List.of(), List.of(values), List.of());
    }

    /** What is drawn is drawn of figures that stand beside it: files hold nothing of it. */
    public static Cell drawn(List<Span> strip) {
        return new Cell("", null, null, Mark.NONE, List.of(), List.of(), strip);
    }

    public Cell noted(String other) {
        return new Cell(text, other, link, mark, tags, values, strip);
    }

    public Cell linked(String to) {
        return new Cell(text, note, to, mark, tags, values, strip);
    }

    public Cell marked(Mark other) {
        return new Cell(text, note, link, other, tags, values, strip);
    }

    public Cell tagged(String tag) {
        List<String> more = new ArrayList<>(tags);
        more.add(tag);
        return new Cell(text, note, link, mark, List.copyOf(more), values, strip);
    }

    /** Where only some rows bear a tag or a mark. */
    public Cell taggedIf(boolean applies, String tag) {
        return applies ? tagged(tag) : this;
    }

    public Cell markedIf(boolean applies, Mark other) {
        return applies ? marked(other) : this;
    }
}
