package org.fcrsuite.survey.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.Pace;
import org.jdbi.v3.core.Jdbi;

/** How fast each provider may be given messages. All replicas draw from one row, so that together they keep to it. */
@ApplicationScoped
class Paces {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final Map<Medium, Pace> paces = new EnumMap<>(Medium.class);

    Paces(Jdbi jdbi, ProviderConfig config) {
        this.jdbi = jdbi;
        config.perSecond().forEach((medium, perSecond) -> paces.put(medium, new Pace(perSecond)));
    }

    /**
     * What may be sent now, with the row locked until the transaction ends; empty where there is no limit.
     */
    Optional<Pace.Level> lock(Medium medium, Instant now) {
        return Optional.ofNullable(paces.get(medium)).map(pace -> jdbi.withHandle(handle -> {
            handle.createUpdate("""
                    INSERT INTO provider_pace (medium, tokens, at) VALUES (:medium, 1, :now) ON CONFLICT (medium) DO NOTHING
                    """)
                    .bind("medium", medium.name()).bind("now", now).execute();
            return pace.at(now, handle.createQuery("SELECT tokens, at FROM provider_pace WHERE medium = :medium FOR UPDATE")
                    .bind("medium", medium.name()).mapTo(Pace.Level.class).one());
        }));
    }

    /** What is left after sending. */
    void store(Medium medium, Pace.Level level) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE provider_pace SET tokens = :tokens, at = :at WHERE medium = :medium
                """)
                .bind("medium", medium.name()).bind("tokens", level.tokens()).bind("at", level.at()).execute());
    }

    /** How long to wait where nothing may be sent at the moment; not so long that it would hold up the end of the service. */
    Duration untilNext(Medium medium) {
        return Optional.ofNullable(paces.get(medium)).map(Pace::untilNext)
                .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT).orElse(Duration.ZERO);
    }
}
