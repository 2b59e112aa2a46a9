package org.fcrsuite.survey.delivery;

import java.time.Duration;
import java.util.List;

import org.fcrsuite.survey.delivery.Outgoing.Due;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SendOutcome;

/** Messages of one kind that wait for their time, shared by all replicas. */
interface DueMessages {

    /**
     * @param more
     *        whether it is worth claiming again
     * @param pause
     *        before that, since the provider takes no more at the moment
     */
    record Claim(List<Outgoing> outgoing, boolean more, Duration pause) {
    }

    boolean anythingIsDue(Medium medium);

    /** Committed when this returns: from then on nobody else sends these, whatever happens to us. */
    Claim claim(Medium medium, int wanted);

    /** Writes down what became of one that was claimed. */
    void record(Due due, SendOutcome outcome);
}
