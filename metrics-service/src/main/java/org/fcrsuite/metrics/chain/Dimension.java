package org.fcrsuite.metrics.chain;

import java.util.List;
import java.util.stream.IntStream;

import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.label.Label;

/** What contacts can be told apart by. The codes are stored. */
public enum Dimension {
    CHANNEL(1, Label.Kind.CHANNEL),
    TOPIC(2, Label.Kind.TOPIC),
    TEAM(3, Label.Kind.TEAM),
    QUEUE(4, Label.Kind.QUEUE),
    AGENT(10, Label.Kind.AGENT);

    /** What the only agent of a contact is to it. */
    static final int EVERY_ROLE = 7;

    private final int code;
    private final Label.Kind kind;

    Dimension(int code, Label.Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    public Label.Kind kind() {
        return kind;
    }

    int code() {
        return code;
    }

    static int agentCode(int roles) {
        return AGENT.code + roles;
    }

    /** What the agent is to the contact, as one bit. */
    static int role(Credit credit) {
        return switch (credit) {
            case FIRST_AGENT -> 1;
            case LAST_AGENT -> 2;
            case EVERY_AGENT -> 4;
        };
    }

    /** Under which codes the rollup has this dimension: an agent's rows say which roles they hold. */
    public List<Integer> codes(Credit credit) {
        if (this != AGENT) {
            return List.of(code);
        }
        return IntStream.rangeClosed(1, EVERY_ROLE).filter(roles -> (roles & role(credit)) != 0)
                .mapToObj(Dimension::agentCode).toList();
    }
}
