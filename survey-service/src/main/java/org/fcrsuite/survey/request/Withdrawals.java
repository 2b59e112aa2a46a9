package org.fcrsuite.survey.request;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.event.SurveyEvent.InvitationSuppressed;
import org.fcrsuite.survey.invitation.Reminders;
import org.fcrsuite.survey.invitation.Suppressor;
import org.jdbi.v3.core.Jdbi;

/** Takes back what is queued about a contact that may no longer be surveyed, and its reminder; what is sent is sent. */
@ApplicationScoped
class Withdrawals {

    private final Jdbi jdbi;
    private final Suppressor suppressor;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Clock clock;

    Withdrawals(Jdbi jdbi, Suppressor suppressor, Reminders reminders, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.suppressor = suppressor;
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Contact(String source, String externalId) {
    }

    record Added(String source, String externalId, UUID customerKey) {
    }

    /** Call within a transaction. */
    void apply(List<SurveyWithdrawn> withdrawn) {
        if (withdrawn.isEmpty()) {
            return;
        }
        Map<Contact, SurveyWithdrawn> last = new LinkedHashMap<>();
        withdrawn.forEach(one -> last.put(new Contact(one.source(), one.externalId()), one));
        List<UUID> known = known(last);
        suppressor.suppress(known.stream().collect(Collectors.toMap(Function.identity(), id -> Reason.WITHDRAWN)));
        reminders.drop(known, NoReminder.WITHDRAWN);
        addUnknown(last);
    }

    private List<UUID> known(Map<Contact, SurveyWithdrawn> withdrawn) {
        return jdbi.withHandle(handle -> bind(withdrawn).bindTo(handle.createQuery("""
                SELECT i.id FROM unnest(:source, :external_id) AS b (source, external_id)
                JOIN invitation i ON i.source = b.source AND i.external_id = b.external_id
                """)).mapTo(UUID.class).list());
    }

    /** The request may come after what takes it back, on another partition: it must then find the contact decided. */
    private void addUnknown(Map<Contact, SurveyWithdrawn> withdrawn) {
        Instant now = Instant.now(clock);
        List<Added> added = jdbi.withHandle(handle -> bind(withdrawn)
                .bindTo(handle.createQuery(
                        """
                                INSERT INTO invitation (source, external_id, customer_key, status, requested_at, suppressed_reason, suppressed_at)
                                SELECT source, external_id, customer_key, 'SUPPRESSED', :now, :reason, :now
                                FROM unnest(:source, :external_id, :customer_key) AS b (source, external_id, customer_key)
                                ON CONFLICT (source, external_id) DO NOTHING
                                RETURNING source, external_id, customer_key
                                """))
                .bind("now", now).bind("reason", Reason.WITHDRAWN.name()).mapTo(Added.class).list());
        outbox.publish(added.stream().map(one -> new InvitationSuppressed(one.source(), one.externalId(), one.customerKey(),
                Reason.WITHDRAWN, now).toOutbox()).toList());
    }

    private static ArrayBatch<SurveyWithdrawn> bind(Map<Contact, SurveyWithdrawn> withdrawn) {
        return ArrayBatch.of(withdrawn.values()).text("source", SurveyWithdrawn::source)
                .text("external_id", SurveyWithdrawn::externalId).uuid("customer_key", SurveyWithdrawn::customerKey);
    }
}
