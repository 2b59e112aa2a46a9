package org.fcrsuite.ingest.recording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.RecordStatus;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/** {@code fcr_contacts_total}: how many contacts were taken, by what became of them. */
@ApplicationScoped
@Startup // the counters stand at 0 before the first contact
public class RecordingMeters {

    private final Map<RecordStatus, Counter> counters = new EnumMap<>(RecordStatus.class);

    RecordingMeters(MeterRegistry registry) {
        for (RecordStatus status : RecordStatus.values()) {
            counters.put(status, Counter.builder("fcr.contacts").tag("status", status.name())
                    .description("Contacts received, by what became of them").register(registry));
        }
    }

    void count(List<RecordStatus> statuses) {
        statuses.forEach(status -> counters.get(status).increment());
    }

    public void rejected(int contacts) {
        counters.get(RecordStatus.REJECTED).increment(contacts);
    }
}
