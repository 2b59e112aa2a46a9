package org.fcrsuite.metrics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table of figures.
 *
 * @param name of it among those of its page, in links and files
 * @param rows each with one cell a column; the first one names the row
 */
public record ReportTable(String name, String title, List<Column> columns, List<List<Cell>> rows) {

    /** Neighbouring columns under one heading; a heading of null stands over those that have none. */
    public record Group(String heading, int span) {
    }

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Column column : columns) {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && Objects.equals(last.heading(), column.group())) {
                groups.set(groups.size() - 1, new Group(last.heading(), last.span() + 1));
            } else {
                groups.add(new Group(column.group(), 1));
            }
        }
        return groups;
    }

    public boolean isGrouped() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    /** One column more, at the end; a cell for each row. */
    public ReportTable with(Column column, List<Cell> cells) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        List<List<Cell>> wider = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Cell> widened = new ArrayList<>(rows.get(row));
            widened.add(cells.get(row));
            wider.add(List.copyOf(widened));
        }
        return new ReportTable(name, title, List.copyOf(more), List.copyOf(wider));
    }

    List<String> keys() {
        return columns.stream().flatMap(column -> column.keys().stream()).toList();
    }

    static List<Value> values(List<Cell> row) {
        return row.stream().flatMap(cell -> cell.values().stream()).toList();
    }
}
