package org.fcrsuite.metrics.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which rules of a definition are out of range, each named by its field. */
public final class DefinitionCheck {

    /** Outcomes count touches exactly up to here. */
    private static final int MOST_TOUCHES = Outcome.MOST_TOUCHES - 1;
    private static final int DAY_IN_MINUTES = 24 * 60;
    private static final int LONGEST_NAME = 64;
    private static final int MOST_TOPICS = 200;
    private static final int LONGEST_TOPIC = 200;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** From where to where a number of a definition may be. */
    public record Range(int least, int most) {
    }

    /** By the name of the field. */
    public static final Map<String, Range> RANGES = Map.of("windowDays", new Range(1, Outcome.NO_GAP), "reconnectMinutes",
            new Range(0, DAY_IN_MINUTES), "maxAgentReplies", new Range(0, MOST_TOUCHES), "maxCustomerReplies",
            new Range(0, MOST_TOUCHES), "maxAgents", new Range(1, MOST_TOUCHES));

    private final List<InvalidField> invalid = new ArrayList<>();

    private DefinitionCheck() {
    }

    /** Empty where the definition can be used. */
    public static List<InvalidField> of(Definition definition) {
        DefinitionCheck check = new DefinitionCheck();
        check.name(definition.name());
        check.range("windowDays", definition.windowDays());
        check.range("reconnectMinutes", definition.reconnectMinutes());
        check.range("maxAgentReplies", definition.maxAgentReplies());
        check.range("maxCustomerReplies", definition.maxCustomerReplies());
        check.range("maxAgents", definition.maxAgents());
        check.topics(definition);
        return List.copyOf(check.invalid);
    }

    private void name(String name) {
        if (name == null || name.length() > LONGEST_NAME || !SLUG.matcher(name).matches()) {
            add("name", "must be 1 to " + LONGEST_NAME + " small letters, digits and single hyphens between them");
        }
    }

    private void range(String field, Integer value) {
        Range range = RANGES.get(field);
        if (value != null && (value < range.least() || value > range.most())) {
            add(field, "must be from " + range.least() + " to " + range.most() + ", but is " + value);
        }
    }

    private void topics(Definition definition) {
        if (definition.excludeTopics().size() > MOST_TOPICS) {
            add("excludeTopics", "must be at most " + MOST_TOPICS + " topics");
        }
        if (definition.excludeTopics().stream().anyMatch(topic -> topic.isBlank() || topic.length() > LONGEST_TOPIC)) {
            add("excludeTopics", "each topic must be 1 to " + LONGEST_TOPIC + " characters, not only spaces");
        }
    }

    private void add(String field, String detail) {
        invalid.add(new InvalidField(field, detail));
    }
}
