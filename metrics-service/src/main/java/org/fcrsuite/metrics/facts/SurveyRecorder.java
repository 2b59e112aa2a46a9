package org.fcrsuite.metrics.facts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.chain.Locks;
import org.fcrsuite.metrics.chain.Remeasurement;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.jdbi.v3.core.Jdbi;

/** Stores what became of the surveys; facts about a contact that has not come yet wait for it. */
@ApplicationScoped
class SurveyRecorder {

    private final Jdbi jdbi;
    private final Labels labels;
    private final Locks locks;
    private final Remeasurement remeasurement;

    SurveyRecorder(Jdbi jdbi, Labels labels, Locks locks, Remeasurement remeasurement) {
        this.jdbi = jdbi;
        this.labels = labels;
        this.locks = locks;
        this.remeasurement = remeasurement;
    }

    @Transactional
    void record(Collection<SurveyFact> facts) {
        Map<ContactName, SurveyFact> merged = new TreeMap<>();
        facts.forEach(fact -> merged.merge(fact.contact(), fact, SurveyFact::merge));
        if (merged.isEmpty()) {
            return;
        }
        Map<Label, Integer> numbers = labels.numbers(
                merged.keySet().stream().map(name -> source(name)).collect(Collectors.toSet()));
        Function<SurveyFact, Integer> source = fact -> numbers.get(source(fact.contact()));
        locks.contacts(merged.keySet());
        List<UUID> owners = owners(merged.values(), source);
        locks.owners(owners);
        write(merged.values(), source);
        remeasurement.remeasure(new HashSet<>(owners));
    }

    private static Label source(ContactName name) {
        return new Label(Label.Kind.SOURCE, name.source());
    }

    private List<UUID> owners(Collection<SurveyFact> facts, Function<SurveyFact, Integer> source) {
        return jdbi.withHandle(handle -> ArrayBatch.of(facts).integer("source", source)
                .text("external_id", fact -> fact.contact().externalId())
                .bindTo(handle.createQuery("""
                        SELECT DISTINCT c.owner
                        FROM unnest(:source, :external_id) AS wanted(source, external_id)
                        JOIN contact c USING (source, external_id)
                        """))
                .mapTo(UUID.class).list());
    }

    private void write(Collection<SurveyFact> facts, Function<SurveyFact, Integer> source) {
        ArrayBatch<SurveyFact> batch = ArrayBatch.of(facts).integer("source", source)
                .text("external_id", fact -> fact.contact().externalId())
                .text("suppressed_reason", SurveyFact::suppressedReason).instant("sent_at", SurveyFact::sentAt)
                .instant("delivered_at", SurveyFact::deliveredAt).instant("failed_at", SurveyFact::failedAt)
                .instant("expired_at", SurveyFact::expiredAt)
                .integer("response_revision", fact -> fact.response().revision())
                .name("resolved", fact -> fact.response().resolved())
                .name("contacts_taken", fact -> fact.response().contactsTaken())
                .integer("csat", fact -> fact.response().csat()).bool("commented", fact -> fact.response().commented())
                .text("language", fact -> fact.response().language()).text("via", fact -> fact.response().via())
                .bool("suspect", fact -> fact.response().suspect())
                .instant("responded_at", fact -> fact.response().respondedAt());
        jdbi.useHandle(handle -> {
            batch.bindTo(handle.createUpdate(UPSERT)).execute();
            batch.bindTo(handle.createUpdate(UPDATE_RESPONSE)).execute();
        });
    }

    private static final String UPSERT = """
            INSERT INTO survey_fact AS known (source, external_id, suppressed_reason, sent_at, delivered_at, failed_at,
                expired_at)
            SELECT * FROM unnest(:source, :external_id, :suppressed_reason, :sent_at, :delivered_at, :failed_at, :expired_at)
            ON CONFLICT (source, external_id) DO UPDATE SET
                suppressed_reason = least(known.suppressed_reason, excluded.suppressed_reason),
                sent_at = greatest(known.sent_at, excluded.sent_at),
                delivered_at = greatest(known.delivered_at, excluded.delivered_at),
                failed_at = greatest(known.failed_at, excluded.failed_at),
                expired_at = greatest(known.expired_at, excluded.expired_at)
            """;

    private static final String UPDATE_RESPONSE = """
            UPDATE survey_fact known SET
                response_revision = said.response_revision, resolved = said.resolved, contacts_taken = said.contacts_taken,
                csat = said.csat, commented = said.commented, language = said.language, via = said.via,
                suspect = said.suspect, responded_at = said.responded_at, answered_in = pg_current_xact_id()
            FROM unnest(:source, :external_id, :response_revision, :resolved, :contacts_taken, :csat, :commented, :language,
                :via, :suspect, :responded_at) AS said(source, external_id, response_revision, resolved, contacts_taken,
                csat, commented, language, via, suspect, responded_at)
            WHERE known.source = said.source AND known.external_id = said.external_id
                AND known.response_revision < said.response_revision
            """;
}
