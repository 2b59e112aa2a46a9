package org.fcrsuite.kit.app;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fcrsuite.kit.inbox.Event;
import org.fcrsuite.kit.inbox.EventHandler;
import org.fcrsuite.kit.inbox.Inbox;
import org.jdbi.v3.core.Jdbi;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** A consumer as a service has it: the name of who is greeted is stored, in one transaction with the batch. */
@ApplicationScoped
public class GreetingService implements EventHandler {

    private final Jdbi jdbi;
    private final Inbox inbox;

    GreetingService(Jdbi jdbi, Inbox inbox) {
        this.jdbi = jdbi;
        this.inbox = inbox;
    }

    record Greeted(String name) {
    }

    @Incoming("greetings")
    @Blocking
    void consume(ConsumerRecords<String, String> records) {
        inbox.apply(records, this);
    }

    @Override
    public String channel() {
        return "greetings";
    }

    @Override
    public void apply(List<Event> events) {
        for (Event event : events) {
            greet(event.data(Greeted.class).name());
        }
    }

    void greet(String name) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO greeting (name) VALUES (:name) ON CONFLICT (name) DO UPDATE SET times = greeting.times + 1
                """)
                .bind("name", name).execute());
    }

    public int greeted() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM greeting").mapTo(Integer.class).one());
    }

    public int times(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT times FROM greeting WHERE name = :name")
                .bind("name", name).mapTo(Integer.class).findOne().orElse(0));
    }
}
