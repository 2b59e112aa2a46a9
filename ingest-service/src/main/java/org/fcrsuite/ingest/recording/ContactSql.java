package org.fcrsuite.ingest.recording;

/** The statement that writes contacts. */
final class ContactSql {

    private ContactSql() {
    }

    static final String WRITE = """
            INSERT INTO contact AS held (
                source, external_id, revision, channel, direction, started_at, ended_at,
                customer_key, customer_id, customer_email, customer_phone, customer_name, customer_locale, customer_zone,
                case_number, topic, agent, team, queue, disposition,
                transfers, escalated, reopens, agent_replies, customer_replies, agents_involved,
                handle_seconds, hold_seconds, silence_seconds, sentiment,
                abandoned, automated, survey_allowed, attributes, survey_requested)
            SELECT
                source, external_id, revision, channel, direction, started_at, ended_at,
                customer_key, customer_id, customer_email, customer_phone, customer_name, customer_locale, customer_zone,
                case_number, topic, agent, team, queue, disposition,
                transfers, escalated, reopens, agent_replies, customer_replies, agents_involved,
                handle_seconds, hold_seconds, silence_seconds, sentiment,
                abandoned, automated, survey_allowed, attributes::jsonb, survey_allowed AND ended_at IS NOT NULL
            FROM unnest(
                :source, :external_id, :revision, :channel, :direction, :started_at, :ended_at,
                :customer_key, :customer_id, :customer_email, :customer_phone, :customer_name, :customer_locale, :customer_zone,
                :case_number, :topic, :agent, :team, :queue, :disposition,
                :transfers, :escalated, :reopens, :agent_replies, :customer_replies, :agents_involved,
                :handle_seconds, :hold_seconds, :silence_seconds, :sentiment,
                :abandoned, :automated, :survey_allowed, :attributes) WITH ORDINALITY AS given (
                source, external_id, revision, channel, direction, started_at, ended_at,
                customer_key, customer_id, customer_email, customer_phone, customer_name, customer_locale, customer_zone,
                case_number, topic, agent, team, queue, disposition,
                transfers, escalated, reopens, agent_replies, customer_replies, agents_involved,
                handle_seconds, hold_seconds, silence_seconds, sentiment,
                abandoned, automated, survey_allowed, attributes, place)
            ORDER BY place
            ON CONFLICT (source, external_id) DO UPDATE SET
                revision = excluded.revision, record_version = held.record_version + 1, changed_at = now(),
                channel = excluded.channel, direction = excluded.direction,
                started_at = excluded.started_at, ended_at = excluded.ended_at,
                customer_key = excluded.customer_key, customer_id = excluded.customer_id,
                customer_email = excluded.customer_email, customer_phone = excluded.customer_phone,
                customer_name = excluded.customer_name, customer_locale = excluded.customer_locale,
                customer_zone = excluded.customer_zone,
                case_number = excluded.case_number, topic = excluded.topic,
                agent = excluded.agent, team = excluded.team, queue = excluded.queue, disposition = excluded.disposition,
                transfers = excluded.transfers, escalated = excluded.escalated, reopens = excluded.reopens,
                agent_replies = excluded.agent_replies, customer_replies = excluded.customer_replies,
                agents_involved = excluded.agents_involved, handle_seconds = excluded.handle_seconds,
                hold_seconds = excluded.hold_seconds, silence_seconds = excluded.silence_seconds,
                sentiment = excluded.sentiment, abandoned = excluded.abandoned, automated = excluded.automated,
                survey_allowed = excluded.survey_allowed, attributes = excluded.attributes,
                survey_requested = held.survey_requested OR excluded.survey_requested
            WHERE excluded.revision > held.revision OR excluded.revision = held.revision AND (
                held.channel, held.direction, held.started_at, held.ended_at,
                held.customer_key, held.customer_id, held.customer_email, held.customer_phone, held.customer_name,
                held.customer_locale, held.customer_zone,
                held.case_number, held.topic, held.agent, held.team, held.queue, held.disposition,
                held.transfers, held.escalated, held.reopens, held.agent_replies, held.customer_replies,
                held.agents_involved, held.handle_seconds, held.hold_seconds, held.silence_seconds, held.sentiment,
                held.abandoned, held.automated, held.survey_allowed, held.attributes
            ) IS DISTINCT FROM (
                excluded.channel, excluded.direction, excluded.started_at, excluded.ended_at,
                excluded.customer_key, excluded.customer_id, excluded.customer_email, excluded.customer_phone,
                excluded.customer_name, excluded.customer_locale, excluded.customer_zone,
                excluded.case_number, excluded.topic, excluded.agent, excluded.team, excluded.queue, excluded.disposition,
                excluded.transfers, excluded.escalated, excluded.reopens, excluded.agent_replies,
                excluded.customer_replies, excluded.agents_involved, excluded.handle_seconds, excluded.hold_seconds,
                excluded.silence_seconds, excluded.sentiment,
                excluded.abandoned, excluded.automated, excluded.survey_allowed, excluded.attributes)
            RETURNING source, external_id, record_version, survey_requested
            """;
}
