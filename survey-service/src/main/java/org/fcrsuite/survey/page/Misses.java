package org.fcrsuite.survey.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many unknown links each network address has tried. Bounded: when it is full, those that it knows are still counted. */
class Misses {

    static final int MOST_CLIENTS = 50_000;

    private final Map<String, Integer> byClient = new ConcurrentHashMap<>();

    void count(String client) {
        if (byClient.computeIfPresent(client, (key, misses) -> misses + 1) == null && byClient.size() < MOST_CLIENTS) {
            byClient.merge(client, 1, Integer::sum);
        }
    }

    int of(String client) {
        return byClient.getOrDefault(client, 0);
    }
}
