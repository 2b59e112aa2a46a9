package org.fcrsuite.survey.policy;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version as it is shown. */
@Schema(name = "Policy", description = "One version of who is asked, and when. Versions never change; the latest one holds.")
record PolicyView(int version, PolicyRules rules,
        @Schema(description = "Why it was made.") String note,
        @Schema(description = "The key or person that made it; '(configuration)' where the deployment's settings did.") String createdBy,
        Instant createdAt) {

    static PolicyView of(PolicyVersion one) {
        return new PolicyView(one.version(), PolicyRules.of(one.policy()), one.note(), one.createdBy(), one.createdAt());
    }

    @Schema(name = "PolicyPage")
    record Page(List<PolicyView> items,
            @Schema(description = "Where the next page begins: send it as 'before'. Absent on the last page.") Integer next) {

        static Page of(List<PolicyVersion> found, int limit) {
            Integer next = found.size() < limit ? null : found.get(found.size() - 1).version();
            return new Page(found.stream().map(PolicyView::of).toList(), next);
        }
    }
}
