package org.fcrsuite.survey.optout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.fcrsuite.kit.problem.Problem.Invalid;
import org.fcrsuite.kit.problem.ProblemException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A list of refusals as a CSV: a header, then a row each. What is wrong with a row is said of that row. */
final class OptOutFile {

    static final int MOST_ROWS = 10_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Set<String> COLUMNS = Set.of("email", "phone", "customerKey", "addressHash");
    // In the export, and of no use here: who imports a refusal records it now.
    private static final Set<String> IGNORED = Set.of("via", "optedOutAt");

    private OptOutFile() {
    }

    /**
     * @param line
     *        in the file, from 1
     * @param optOut
     *        null where it could not be read
     */
    record Row(long line, NewOptOut optOut, List<Invalid> faults) {
    }

    static List<Row> read(String file) {
        String text = file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file;
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator(text))
                .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> header = header(records);
            while (records.hasNext()) {
                if (rows.size() == MOST_ROWS) {
                    throw ProblemException
                            .tooLarge("A list holds at most " + MOST_ROWS + " rows. Nothing was recorded; send several.");
                }
                rows.add(row(header, records.next()));
            }
        } catch (CsvParseException | java.io.IOException broken) {
            throw ProblemException.badRequest("After row " + rows.size() + " this is not CSV. Nothing was recorded.");
        }
        return rows;
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<String> header(Iterator<CsvRecord> records) {
        List<String> header = records.hasNext() ? records.next().getFields().stream().map(String::strip).toList() : List.of();
        List<String> unknown = header.stream().filter(name -> !COLUMNS.contains(name) && !IGNORED.contains(name)).toList();
        if (!unknown.isEmpty() || header.stream().noneMatch(COLUMNS::contains)) {
            throw ProblemException.badRequest("The first row must name the columns: one or more of email, phone, customerKey "
                    + "and addressHash, and no other but via and optedOutAt. Nothing was recorded.");
        }
        return header;
    }

    private static Row row(List<String> header, CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            return new Row(record.getStartingLineNumber(), null, List.of(new Invalid("",
                    "has " + record.getFieldCount() + " cells instead of " + header.size())));
        }
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), withoutApostrophe(record.getField(i)));
        }
        return row(record.getStartingLineNumber(), cells);
    }

    private static Row row(long line, Map<String, String> cells) {
        String key = cells.getOrDefault("customerKey", "").strip();
        try {
            NewOptOut optOut = new NewOptOut(cells.get("email"), cells.get("phone"),
                    key.isEmpty() ? null : UUID.fromString(key),
                    cells.get("addressHash"));
            return new Row(line, optOut, optOut.faults());
        } catch (IllegalArgumentException noKey) {
            return new Row(line, null, List.of(new Invalid("customerKey", "must be a UUID")));
        }
    }

    /** Spreadsheets keep "+31…" from being a formula by an apostrophe before it. */
    private static String withoutApostrophe(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
