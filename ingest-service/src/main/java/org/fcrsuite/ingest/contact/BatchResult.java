package org.fcrsuite.ingest.contact;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.ingest.domain.FieldError;
import org.fcrsuite.ingest.domain.RecordStatus;

/** The answer to a batch: how many of what, and what became of each. */
@Schema(name = "BatchResult", description = "What became of each contact of the batch, in its order.")
record BatchResult(
        @Schema(description = "How many contacts were sent.") int received,
        int created,
        int updated,
        int unchanged,
        @Schema(description = "A greater revision was stored already, or stood in the same batch.") int ignoredOlder,
        int rejected,
        List<ItemResult> results) {

    @Schema(name = "BatchItemResult")
    record ItemResult(
            @Schema(description = "The place in the batch, from 0.") int index,
            @Schema(description = "The line of an NDJSON body, from 1.") Integer line,
            @Schema(description = "Absent where it could not be read.") String source,
            @Schema(description = "Absent where it could not be read.") String externalId,
            RecordStatus status,
            @Schema(description = "Why it was rejected.") List<ItemError> errors) {
    }

    @Schema(name = "BatchItemError")
    record ItemError(
            @Schema(description = "The path of the field, empty where the item as a whole is meant.", examples = "customer.email") String field,
            @Schema(examples = "is not an e-mail address; send one like ana@example.org, or leave it out") String detail) {

        static ItemError of(FieldError error) {
            return new ItemError(error.field(), error.detail());
        }
    }

    static BatchResult of(List<ItemResult> results) {
        return new BatchResult(results.size(), count(results, RecordStatus.CREATED), count(results, RecordStatus.UPDATED),
                count(results, RecordStatus.UNCHANGED), count(results, RecordStatus.IGNORED_OLDER),
                count(results, RecordStatus.REJECTED), results);
    }

    private static int count(List<ItemResult> results, RecordStatus status) {
        return (int) results.stream().filter(result -> result.status() == status).count();
    }
}
