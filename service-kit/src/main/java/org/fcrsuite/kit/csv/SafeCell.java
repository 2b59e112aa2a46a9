package org.fcrsuite.kit.csv;

/** Text for a file that a spreadsheet opens without running anything of it. */
public final class SafeCell {

    private static final String FORMULA = "=+-@\t\r";

    private SafeCell() {
    }

    /** A cell that begins like a formula is one to a spreadsheet; with an apostrophe before it, it is text. Null is empty. */
    public static String of(Object value) {
        String cell = value == null ? "" : value.toString();
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
