package org.fcrsuite.kit.inbox;

import java.util.List;

/** Applies a batch within one transaction. May see an event twice and out of order, and must not mind. */
@FunctionalInterface
public interface EventHandler {

    void apply(List<Event> events);
}
