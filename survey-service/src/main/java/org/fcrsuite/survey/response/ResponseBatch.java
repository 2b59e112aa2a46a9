package org.fcrsuite.survey.response;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.survey.domain.ReportedAnswer.Fault;

/** The answer to a batch: how many of what, and what became of each. */
@Schema(name = "ResponseBatch", description = "What became of each item of the batch, in its order.")
record ResponseBatch(
        @Schema(description = "How many items were sent.") int received,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<Result> results) {

    enum Status {
        /** The first that we hear of it being asked. */
        CREATED,
        /** An answer to what was asked before, or a changed one. */
        UPDATED,
        /** Known already, just so. */
        UNCHANGED,
        REJECTED
    }

    @Schema(name = "ResponseBatchResult")
    record Result(
            @Schema(description = "The place in the batch, from 0.") int index,
            @Schema(description = "The line of an NDJSON body, from 1.") Integer line,
            @Schema(description = "Absent where it could not be read.") String source,
            @Schema(description = "Absent where it could not be read.") String externalId,
            Status status,
            @Schema(description = "Why it was rejected.") List<ItemError> errors) {
    }

    @Schema(name = "ResponseBatchError")
    record ItemError(@Schema(description = "The path of the field, empty where the item as a whole is meant.") String field,
            String detail) {

        static ItemError of(Fault fault) {
            return new ItemError(fault.field(), fault.detail());
        }
    }

    static ResponseBatch of(List<Result> results) {
        return new ResponseBatch(results.size(), count(results, Status.CREATED), count(results, Status.UPDATED),
                count(results, Status.UNCHANGED), count(results, Status.REJECTED), results);
    }

    private static int count(List<Result> results, Status status) {
        return (int) results.stream().filter(result -> result.status() == status).count();
    }
}
