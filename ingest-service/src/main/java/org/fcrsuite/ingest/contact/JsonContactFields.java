package org.fcrsuite.ingest.contact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.fcrsuite.ingest.domain.ContactFieldNames;
import org.fcrsuite.ingest.domain.ContactFields;
import org.fcrsuite.ingest.domain.FieldErrors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;

/** A contact as a JSON object. Unlike a bean, it tells all that is wrong with it at once, and by path. */
final class JsonContactFields implements ContactFields {

    private static final int SHOWN = 60;

    private final JsonNode contact;
    private final FieldErrors errors;

    /** @param contact an object */
    JsonContactFields(JsonNode contact, FieldErrors errors) {
        this.contact = contact;
        this.errors = errors;
        refuseUnknown(contact, "", this::isKnown);
        object(ContactFieldNames.CUSTOMER)
                .ifPresent(customer -> refuseUnknown(customer, "customer.", ContactFieldNames.OF_CUSTOMER::contains));
    }

    private boolean isKnown(String name) {
        return ContactFieldNames.PLAIN.contains(name)
                || Set.of(ContactFieldNames.CUSTOMER, ContactFieldNames.ATTRIBUTES).contains(name);
    }

    private void refuseUnknown(JsonNode object, String prefix, Predicate<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.test(name)) {
                errors.add(prefix + shortened(name),
                        "is not a field of a contact; check its spelling, or put it among the attributes");
            }
        });
    }

    private Optional<JsonNode> object(String field) {
        JsonNode node = contact.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            errors.add(field, "must be an object, this is " + kind(node));
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private JsonNode at(String field) {
        int dot = field.indexOf('.');
        JsonNode parent = dot < 0 ? contact : contact.path(field.substring(0, dot));
        JsonNode node = parent.get(field.substring(dot + 1));
        return node == null || node.isNull() ? null : node;
    }

    private <T> T read(String field, JsonNodeType type, String wanted, Function<JsonNode, T> value) {
        JsonNode node = at(field);
        if (node == null) {
            return null;
        }
        T read = node.getNodeType() == type ? value.apply(node) : null;
        if (read == null) {
            errors.add(field, "must be " + wanted + ", this is " + kind(node));
        }
        return read;
    }

    @Override
    public String text(String field) {
        return read(field, JsonNodeType.STRING, "a text in quotes", JsonNode::textValue);
    }

    @Override
    public Long whole(String field) {
        return read(field, JsonNodeType.NUMBER, "a whole number",
                node -> node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null);
    }

    @Override
    public Double decimal(String field) {
        return read(field, JsonNodeType.NUMBER, "a number", JsonNode::doubleValue);
    }

    @Override
    public Boolean flag(String field) {
        return read(field, JsonNodeType.BOOLEAN, "true or false", JsonNode::booleanValue);
    }

    @Override
    public Instant instant(String field) {
        String text = text(field);
        try {
            return text == null ? null : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException notATime) {
            errors.add(field, "is '" + shortened(text)
                    + "'; it must be a time with its offset, like 2026-03-02T09:58:00Z or 2026-03-02T10:58:00+01:00");
            return null;
        }
    }

    /** Numbers and truth values are kept as their text. */
    @Override
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        object(ContactFieldNames.ATTRIBUTES).ifPresent(given -> given.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isContainerNode()) {
                errors.add("attributes." + shortened(entry.getKey()),
                        "must be a text, a number, true or false, this is " + kind(value));
            } else if (!value.isNull()) {
                attributes.put(entry.getKey(), value.asText());
            }
        }));
        return attributes;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "a text";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "nothing";
            case NUMBER -> node.isIntegralNumber() ? "the number " + shortened(node.asText()) : "a number";
        };
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
