package org.fcrsuite.metrics.column;

import java.util.List;

/**
 * Who is credited with a contact for what became of it.
 *
 * @param last the agent of the last contact of the chain
 * @param all the agents of the whole chain; empty where none is known
 */
public record ChainAgents(int last, List<Integer> all) {

    public ChainAgents {
        all = List.copyOf(all);
    }
}
