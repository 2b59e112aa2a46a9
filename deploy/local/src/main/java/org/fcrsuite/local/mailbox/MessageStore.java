package org.fcrsuite.local.mailbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest messages, newest first. Older ones are dropped: this is a window to look through, not an archive. */
final class MessageStore {

    static final int CAPACITY = 2_000;

    private final Deque<Message> messages = new ArrayDeque<>();
    private long received;

    synchronized void add(Message message) {
        messages.addFirst(message);
        received++;
        if (messages.size() > CAPACITY) {
            messages.removeLast();
        }
    }

    synchronized List<Message> latest() {
        return List.copyOf(messages);
    }

    /** How many have come since the start, kept or not. */
    synchronized long received() {
        return received;
    }

    synchronized Optional<Message> find(String id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }
}
