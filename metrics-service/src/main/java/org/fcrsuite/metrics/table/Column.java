package org.fcrsuite.metrics.table;

import java.util.List;

/**
 * A column of a table.
 *
 * @param group the heading that it shares with its neighbours; null for none
 * @param sort how rows are put into its order; null where they cannot be
 * @param keys what files call its values, the same in every language
 */
public record Column(String group, String title, Sort sort, List<String> keys) {

    /** @param direction "ascending" or "descending", null where the rows are in another column's order */
    public record Sort(String link, String direction) {
    }

    public static Column of(String title, String... keys) {
        return new Column(null, title, null, List.of(keys));
    }

    public Column under(String heading) {
        return new Column(heading, title, sort, keys);
    }

    public Column sorted(Sort by) {
        return new Column(group, title, by, keys);
    }
}
