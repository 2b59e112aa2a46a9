package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.survey.domain.InvitationStatus.ANSWERED;
import static org.fcrsuite.survey.domain.InvitationStatus.BOUNCED;
import static org.fcrsuite.survey.domain.InvitationStatus.DELIVERED;
import static org.fcrsuite.survey.domain.InvitationStatus.EXPIRED;
import static org.fcrsuite.survey.domain.InvitationStatus.FAILED;
import static org.fcrsuite.survey.domain.InvitationStatus.IN_DOUBT;
import static org.fcrsuite.survey.domain.InvitationStatus.QUEUED;
import static org.fcrsuite.survey.domain.InvitationStatus.SENDING;
import static org.fcrsuite.survey.domain.InvitationStatus.SENT;
import static org.fcrsuite.survey.domain.InvitationStatus.SUPPRESSED;

import java.util.List;

import org.junit.jupiter.api.Test;

class InvitationStatusTest {

    @Test
    void whatMayHaveBeenSentIsNeverSentAgain() {
        for (InvitationStatus status : List.of(IN_DOUBT, FAILED, BOUNCED, ANSWERED, EXPIRED, SUPPRESSED)) {
            assertThat(status.canBecome(QUEUED)).as("%s", status).isFalse();
            assertThat(status.canBecome(SENDING)).as("%s", status).isFalse();
        }
    }

    @Test
    void onlyABounceBringsWhatWasSentBackIntoTheQueue() {
        assertThat(QUEUED.predecessors()).containsExactly("SENDING", "SENT", "DELIVERED");
        assertThat(SENDING.predecessors()).containsExactly("QUEUED");
    }

    @Test
    void aStatusNeverGoesBack() {
        assertThat(DELIVERED.canBecome(SENT)).isFalse();
        assertThat(ANSWERED.canBecome(EXPIRED)).isFalse();
        assertThat(EXPIRED.canBecome(DELIVERED)).isFalse();
    }

    @Test
    void onlyTheQueuedAreSuppressed() {
        assertThat(SUPPRESSED.predecessors()).containsExactly("QUEUED");
    }

    @Test
    void aRefusedMessageMayStillBeAnsweredByAnotherWay() {
        assertThat(ANSWERED.predecessors()).contains("QUEUED", "SENT", "FAILED", "EXPIRED").doesNotContain("SUPPRESSED");
    }
}
