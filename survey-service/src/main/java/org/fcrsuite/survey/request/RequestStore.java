package org.fcrsuite.survey.request;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.survey.domain.InvitationDecision.Invite;
import org.fcrsuite.survey.domain.InvitationDecision.Suppress;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SurveyRequest;
import org.fcrsuite.survey.request.InvitationPlanner.Planned;
import org.jdbi.v3.core.Jdbi;

/** The decided requests as rows, a batch at a time. */
@ApplicationScoped
class RequestStore {

    private final Jdbi jdbi;

    RequestStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Known(String source, String externalId, boolean elsewhere) {
    }

    static List<String> key(SurveyRequest request) {
        return List.of(request.source(), request.externalId());
    }

    /** The contacts that we have a row for; true where it is there only because another system reported to have asked. */
    Map<List<String>, Boolean> known(Collection<SurveyRequest> requests) {
        ArrayBatch<SurveyRequest> batch = ArrayBatch.of(requests).text("source", SurveyRequest::source)
                .text("external_id", SurveyRequest::externalId);
        Map<List<String>, Boolean> known = new HashMap<>();
        jdbi.useHandle(handle -> batch.bindTo(handle.createQuery("""
                SELECT i.source, i.external_id, i.requested_at IS NULL AS elsewhere
                FROM unnest(:source, :external_id) AS b (source, external_id)
                JOIN invitation i ON i.source = b.source AND i.external_id = b.external_id
                """)).mapTo(Known.class).forEach(row -> known.put(List.of(row.source(), row.externalId()), row.elsewhere())));
        return known;
    }

    /**
     * Stores what was decided; where another system asked already, the facts of the contact are added to its row.
     *
     * @return those that were stored: another replica may have been first
     */
    Set<UUID> save(List<Planned> planned) {
        ArrayBatch<Planned> batch = bind(planned);
        return jdbi.withHandle(handle -> new HashSet<>(batch.bindTo(handle.createQuery("""
                WITH b AS (
                    SELECT * FROM unnest(:id, :source, :external_id, :customer_key, :status, :medium, :requested_at, :channel,
                        :direction, :ended_at, :topic, :team, :queue, :agent, :abandoned, :automated, :locale, :time_zone,
                        :address, :recipient_name, :address_hash, :reason, :suppressed_at, :due_at, :policy_version,
                        :has_email, :has_phone)
                    AS b (id, source, external_id, customer_key, status, medium, requested_at, channel,
                        direction, ended_at, topic, team, queue, agent, abandoned, automated, locale, time_zone,
                        address, recipient_name, address_hash, reason, suppressed_at, due_at, policy_version,
                        has_email, has_phone)
                ), stored AS (
                    INSERT INTO invitation AS i (id, source, external_id, customer_key, status, medium, requested_at, channel,
                        direction, ended_at, topic, team, queue, agent, abandoned, automated, locale, time_zone,
                        address, recipient_name, address_hash, suppressed_reason, suppressed_at, due_at, policy_version,
                        has_email, has_phone)
                    SELECT * FROM b
                    ON CONFLICT (source, external_id) DO UPDATE SET
                        customer_key = EXCLUDED.customer_key, requested_at = EXCLUDED.requested_at,
                        channel = EXCLUDED.channel, direction = EXCLUDED.direction, ended_at = EXCLUDED.ended_at,
                        topic = EXCLUDED.topic, team = EXCLUDED.team, queue = EXCLUDED.queue, agent = EXCLUDED.agent,
                        abandoned = EXCLUDED.abandoned, automated = EXCLUDED.automated, locale = EXCLUDED.locale,
                        time_zone = EXCLUDED.time_zone, suppressed_reason = EXCLUDED.suppressed_reason,
                        suppressed_at = EXCLUDED.suppressed_at, policy_version = EXCLUDED.policy_version,
                        has_email = EXCLUDED.has_email, has_phone = EXCLUDED.has_phone
                    WHERE i.requested_at IS NULL AND EXCLUDED.suppressed_reason IS NOT NULL
                    RETURNING source, external_id
                )
                SELECT b.id FROM b JOIN stored s ON s.source = b.source AND s.external_id = b.external_id
                """)).mapTo(UUID.class).list()));
    }

    private static ArrayBatch<Planned> bind(List<Planned> planned) {
        return ArrayBatch.of(planned).uuid("id", Planned::id)
                .text("source", request(SurveyRequest::source)).text("external_id", request(SurveyRequest::externalId))
                .uuid("customer_key", request(SurveyRequest::customerKey))
                .name("status", p -> p.isInvited() ? InvitationStatus.QUEUED : InvitationStatus.SUPPRESSED)
                .name("medium", p -> p.decision() instanceof Invite invite ? invite.medium() : null)
                .instant("requested_at", Planned::now)
                .name("channel", request(SurveyRequest::channel)).name("direction", request(SurveyRequest::direction))
                .instant("ended_at", request(SurveyRequest::endedAt)).text("topic", request(SurveyRequest::topic))
                .text("team", request(SurveyRequest::team)).text("queue", request(SurveyRequest::queue))
                .text("agent", request(SurveyRequest::agent)).bool("abandoned", request(SurveyRequest::abandoned))
                .bool("automated", request(SurveyRequest::automated)).text("locale", request(SurveyRequest::locale))
                .text("time_zone", p -> p.candidate().facts().zones())
                .text("address", Planned::address).bytes("address_hash", Planned::addressHash)
                .text("recipient_name", p -> p.isInvited() ? p.request().name() : null)
                .name("reason", p -> p.decision() instanceof Suppress suppress ? suppress.why() : null)
                .instant("suppressed_at", p -> p.isInvited() ? null : p.now())
                .instant("due_at", RequestStore::dueAt).integer("policy_version", Planned::policyVersion)
                .bool("has_email", reachableBy(Medium.EMAIL)).bool("has_phone", reachableBy(Medium.SMS));
    }

    private static <T> Function<Planned, T> request(Function<SurveyRequest, T> field) {
        return planned -> field.apply(planned.request());
    }

    private static Function<Planned, Boolean> reachableBy(Medium medium) {
        return planned -> planned.candidate().facts().reachableBy().contains(medium);
    }

    private static Instant dueAt(Planned planned) {
        return planned.decision() instanceof Invite invite ? invite.at() : null;
    }
}
