package org.fcrsuite.ingest.domain.mapping;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where in a row each field of a contact stands, in the order in which its columns are asked. */
record MappedColumns(Map<String, int[]> positions) {

    private static final int HEADER_SHOWN = 1_000;
    private static final int[] NONE = {};

    static MappedColumns of(ImportMapping mapping, List<String> header) throws UnusableHeaderException {
        List<String> names = header.stream().map(String::strip).toList();
        Map<String, int[]> positions = new HashMap<>();
        for (Map.Entry<String, List<String>> entry : new TreeMap<>(mapping.columns()).entrySet()) {
            int[] columns = new int[entry.getValue().size()];
            for (int at = 0; at < columns.length; at++) {
                columns[at] = position(entry.getValue().get(at).strip(), entry.getKey(), names);
            }
            positions.put(entry.getKey(), columns);
        }
        return new MappedColumns(positions);
    }

    private static int position(String column, String field, List<String> header) throws UnusableHeaderException {
        int times = Collections.frequency(header, column);
        if (times == 0) {
            throw new UnusableHeaderException("The mapping reads " + field + " from a column '" + column
                    + "', which the file's first line does not name. It names: " + shown(header)
                    + ". Correct the mapping's columns or its delimiter, or add the header line to the file.");
        }
        if (times > 1) {
            throw new UnusableHeaderException("The mapping reads " + field + " from the column '" + column
                    + "', which the file's first line names " + times + " times. Give each column its own name.");
        }
        return header.indexOf(column);
    }

    private static String shown(List<String> header) {
        String all = String.join(", ", header).replaceAll("\\p{Cntrl}", "?");
        return all.length() <= HEADER_SHOWN ? all : all.substring(0, HEADER_SHOWN) + "…";
    }

    int[] of(String field) {
        return positions.getOrDefault(field, NONE);
    }
}
