package org.fcrsuite.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Option;

/** The ports of the suite, all on 127.0.0.1. */
final class SuitePorts {

    @Option(names = "--port-metrics", paramLabel = "PORT", defaultValue = "8080", description = "Dashboard and metrics API (${DEFAULT-VALUE})")
    int metrics;

    @Option(names = "--port-ingest", paramLabel = "PORT", defaultValue = "8081", description = "Contacts API (${DEFAULT-VALUE})")
    int ingest;

    @Option(names = "--port-survey", paramLabel = "PORT", defaultValue = "8082", description = "Survey page and API (${DEFAULT-VALUE})")
    int survey;

    @Option(names = "--port-mailbox", paramLabel = "PORT", defaultValue = "8083", description = "Mailbox page (${DEFAULT-VALUE})")
    int mailbox;

    @Option(names = "--port-kafka", paramLabel = "PORT", defaultValue = "9092", description = "Kafka (${DEFAULT-VALUE})")
    int kafka;

    @Option(names = "--port-postgres", paramLabel = "PORT", defaultValue = "5433", description = "PostgreSQL (${DEFAULT-VALUE})")
    int postgres;

    /** Who needs which port, in the words of the options. */
    Map<String, Integer> byName() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("metrics", metrics);
        ports.put("ingest", ingest);
        ports.put("survey", survey);
        ports.put("mailbox", mailbox);
        ports.put("kafka", kafka);
        ports.put("postgres", postgres);
        return ports;
    }

    /** The options that give another process the same ports. */
    List<String> asOptions() {
        return byName().entrySet().stream().map(port -> "--port-" + port.getKey() + "=" + port.getValue()).toList();
    }
}
