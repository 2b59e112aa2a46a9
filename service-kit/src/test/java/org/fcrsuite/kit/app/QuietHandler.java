package org.fcrsuite.kit.app;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.inbox.Event;
import org.fcrsuite.kit.inbox.EventHandler;

/** Nothing comes on its channel. */
@ApplicationScoped
class QuietHandler implements EventHandler {

    private final GreetingService greetings;

    QuietHandler(GreetingService greetings) {
        this.greetings = greetings;
    }

    @Override
    public String channel() {
        return "quiet";
    }

    @Override
    public void apply(List<Event> events) {
        greetings.apply(events);
    }
}
