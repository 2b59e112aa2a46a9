package org.fcrsuite.ingest.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.ingest.domain.ContactId;
import org.fcrsuite.ingest.recording.Republisher;
import org.fcrsuite.ingest.recording.SourceObservations;

/** One bounded step of a replay: its events and its progress commit together. */
@ApplicationScoped
class ReplayStep {

    private static final ContactId BEGINNING = new ContactId("", "");

    private final Replays replays;
    private final Republisher republisher;
    private final SourceObservations observations;
    private final ReplayConfig config;
    private final Clock clock;

    ReplayStep(Replays replays, Republisher republisher, SourceObservations observations, ReplayConfig config, Clock clock) {
        this.replays = replays;
        this.republisher = republisher;
        this.observations = observations;
        this.config = config;
        this.clock = clock;
    }

    /** @return whether there may be more to do */
    @Transactional
    boolean take() {
        Optional<Replays.Position> running = replays.lockRunning();
        running.ifPresent(this::goOn);
        return running.isPresent();
    }

    private void goOn(Replays.Position position) {
        // First up to when sources are complete, or their history would be read as live until the end of the replay.
        int observed = position.cursor().equals(BEGINNING) ? observations.republish() : 0;
        republisher.publishAfter(position.cursor(), config.batchSize()).ifPresentOrElse(
                step -> replays.advance(position.id(), step.published() + observed, step.cursor()),
                () -> replays.done(position.id(), Instant.now(clock)));
    }
}
