package org.fcrsuite.metrics.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.Reason;
import org.fcrsuite.metrics.domain.Verdict;
import org.fcrsuite.metrics.domain.VerdictKind;

/** The verdict on one contact with its reasons, and the chain around it. */
@Schema(name = "ContactVerdict", description = "The verdict on one contact with its reasons, and the chain around it.")
record VerdictView(String source, String externalId,
        @Schema(description = "The customer's pseudonym; absent where the customer is unknown.") UUID customer,
        String definition, int version, @Schema(description = "The reporting day it belongs to.") LocalDate day,
        @Schema(description = "When its internal verdict stands, as far as its source is observed. Absent while it is open.") Instant finalAt,
        Said internal, Said external,
        @Schema(description = "How many contacts of the same customer about the same issue there are, this one included; those that the caller may not see are left out.") int chainContacts,
        @Schema(description = "These contacts in order; of more than 100, the 100 around this one.") List<Member> chain) {

    @Schema(name = "Said", description = "A verdict and why.")
    record Said(VerdictKind verdict, List<Reason> reasons) {

        static Said of(Verdict verdict) {
            return new Said(verdict.kind(), verdict.reasons());
        }
    }

    @Schema(name = "ChainMember", description = "A contact of the chain.")
    record Member(String source, String externalId, Channel channel, String topic, String agent, Instant startedAt,
            Instant endedAt,
            @Schema(description = "Whole days from its end to the next contact; absent where none came within 90.") Integer daysToNext,
            Said internal, Said external) {
    }
}
