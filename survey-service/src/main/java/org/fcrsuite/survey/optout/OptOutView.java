package org.fcrsuite.survey.optout;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.survey.domain.OptOutVia;

/** A refusal as the API shows it. */
@Schema(name = "OptOut")
record OptOutView(@Schema(description = "The address as a keyed hash, in hexadecimal.") String addressHash, UUID customerKey,
        OptOutVia via, Instant optedOutAt) {

    static OptOutView of(OptOut row) {
        return new OptOutView(row.addressHash == null ? null : HexFormat.of().formatHex(row.addressHash), row.customerKey,
                row.via, row.optedOutAt);
    }

    @Schema(name = "OptOutPage")
    record Page(@Schema(description = "How many there are in all.") long count, List<OptOutView> items,
            @Schema(description = "Where the next page begins: send it as 'after'. Absent on the last page.") Long next) {
    }
}
