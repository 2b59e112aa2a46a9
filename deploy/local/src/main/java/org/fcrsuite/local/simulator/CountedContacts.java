package org.fcrsuite.local.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/** How many contacts the figures speak of. */
final class CountedContacts {

    private static final String REPORT = "/v1/fcr?definition=default";

    private final Api metrics;

    CountedContacts(Api metrics) {
        this.metrics = metrics;
    }

    long ofTheCentre() throws InterruptedException {
        return in(REPORT + "&source=" + Contact.SOURCE);
    }

    long ofOthers() throws InterruptedException {
        return in(REPORT) - ofTheCentre();
    }

    /** Whatever the definition says of a contact, it is in one of these four. */
    private long in(String report) throws InterruptedException {
        JsonNode groups = metrics.get(report).orElseThrow(() -> new DemoFailure("metrics-service has no " + report))
                .path("groups");
        long sum = 0;
        for (JsonNode group : groups) {
            JsonNode internal = group.path("internal");
            sum += internal.path("determined").asLong() + internal.path("pending").asLong()
                    + internal.path("undetermined").asLong() + internal.path("excluded").asLong();
        }
        return sum;
    }
}
