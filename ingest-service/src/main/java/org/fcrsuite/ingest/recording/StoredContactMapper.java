package org.fcrsuite.ingest.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.Channel;
import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.Customer;
import org.fcrsuite.ingest.domain.Direction;
import org.fcrsuite.ingest.domain.Disposition;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A row of the table as the contact that it holds. */
@ApplicationScoped
class StoredContactMapper implements RowMapper<StoredContact> {

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {
    };

    private final ObjectMapper json;

    StoredContactMapper(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public StoredContact map(ResultSet row, StatementContext context) throws SQLException {
        return new StoredContact(contact(row), row.getInt("record_version"), row.getObject("customer_key", UUID.class),
                instant(row, "recorded_at"), instant(row, "changed_at"));
    }

    private Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("source"), row.getString("external_id"), row.getLong("revision"),
                Channel.valueOf(row.getString("channel")), Direction.valueOf(row.getString("direction")),
                instant(row, "started_at"), instant(row, "ended_at"),
                customer(row),
                row.getString("case_number"), row.getString("topic"),
                row.getString("agent"), row.getString("team"), row.getString("queue"),
                Disposition.valueOf(row.getString("disposition")),
                row.getInt("transfers"), row.getBoolean("escalated"), row.getInt("reopens"),
                row.getObject("agent_replies", Integer.class), row.getObject("customer_replies", Integer.class),
                row.getObject("agents_involved", Integer.class), row.getObject("handle_seconds", Integer.class),
                row.getObject("hold_seconds", Integer.class), row.getObject("silence_seconds", Integer.class),
                row.getObject("sentiment", Double.class),
                row.getBoolean("abandoned"), row.getBoolean("automated"), row.getBoolean("survey_allowed"),
                attributes(row.getString("attributes")));
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(row.getString("customer_id"), row.getString("customer_email"),
                row.getString("customer_phone"), row.getString("customer_name"), row.getString("customer_locale"),
                row.getString("customer_zone"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private Map<String, String> attributes(String text) {
        try {
            return json.readValue(text, ATTRIBUTES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("jsonb is JSON", impossible);
        }
    }
}
