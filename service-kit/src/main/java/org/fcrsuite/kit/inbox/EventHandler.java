package org.fcrsuite.kit.inbox;

import java.util.List;

/**
 * What a service does with the events of a channel; a bean. Applies a batch within one transaction. May see an event twice
 * and out of order, and must not mind.
 */
public interface EventHandler {

    /** The messaging channel that they come on. */
    String channel();

    void apply(List<Event> events);
}
