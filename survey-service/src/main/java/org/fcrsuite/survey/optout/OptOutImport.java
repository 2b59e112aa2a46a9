package org.fcrsuite.survey.optout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.kit.problem.Problem.Invalid;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.optout.OptOutFile.Row;

/** Records a list of refusals at once. Imported again, it changes nothing. */
@ApplicationScoped
class OptOutImport {

    private final OptOutRecorder recorder;
    private final AddressHasher hasher;

    OptOutImport(OptOutRecorder recorder, AddressHasher hasher) {
        this.recorder = recorder;
        this.hasher = hasher;
    }

    enum Status {
        OPTED_OUT,
        /** It stood already. */
        UNCHANGED,
        REJECTED
    }

    @Schema(name = "OptOutImportResult")
    record Result(@Schema(description = "The line of the file, from 1.") long line, Status status,
            @Schema(description = "Why it was rejected.") List<Invalid> errors) {
    }

    @Schema(name = "OptOutImport", description = "What became of each row, in the file's order.")
    record Report(int received, long optedOut, long unchanged, long rejected, List<Result> results) {

        static Report of(List<Result> results) {
            return new Report(results.size(), count(results, Status.OPTED_OUT), count(results, Status.UNCHANGED),
                    count(results, Status.REJECTED), results);
        }

        private static long count(List<Result> results, Status status) {
            return results.stream().filter(result -> result.status() == status).count();
        }
    }

    Report record(List<Row> rows) {
        Map<Row, List<Refusal>> refusals = new LinkedHashMap<>();
        rows.stream().filter(row -> row.faults().isEmpty()).forEach(row -> refusals.put(row, row.optOut().refusals(hasher)));
        Set<Refusal> added = recorder.record(refusals.values().stream().flatMap(List::stream).distinct().toList(),
                OptOutVia.IMPORT);
        List<Result> results = new ArrayList<>();
        for (Row row : rows) {
            if (row.faults().isEmpty()) {
                // Of two rows that say the same, the first is the one that recorded it.
                boolean isNew = !refusals.get(row).stream().filter(added::remove).toList().isEmpty();
                results.add(new Result(row.line(), isNew ? Status.OPTED_OUT : Status.UNCHANGED, null));
            } else {
                results.add(new Result(row.line(), Status.REJECTED, row.faults()));
            }
        }
        return Report.of(results);
    }
}
