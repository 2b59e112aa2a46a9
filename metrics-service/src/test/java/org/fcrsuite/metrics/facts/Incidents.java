package org.fcrsuite.metrics.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.fcrsuite.kit.testing.Suite;
import org.fcrsuite.metrics.domain.Channel;
import org.junit.jupiter.api.Assumptions;

/** The incident log of a real service desk as the events that ingest-service makes of it, one a row. */
final class Incidents {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");

    private Incidents() {
    }

    /** Every update of every incident; where the data is absent, the calling test is skipped. */
    static List<ContactRecorded> updates(String source) throws IOException {
        Path data = Suite.realData();
        Assumptions.assumeTrue(Files.isReadable(data), "SKIPPED: the real data is not at " + data);
        List<ContactRecorded> updates = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(data)), StandardCharsets.UTF_8))) {
            List<String> header = List.of(lines.readLine().split(","));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                updates.add(event(source, row(header, line.split(",", -1))));
            }
        }
        return updates;
    }

    private static Map<String, String> row(List<String> header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].equals("?")) {
                row.put(header.get(i), cells[i]);
            }
        }
        return row;
    }

    private static ContactRecorded event(String source, Map<String, String> row) {
        return new ContactRecorded(source, row.get("number"), Long.valueOf(row.get("sys_mod_count")),
                customer(source, row.get("caller_id")),
                channel(row.get("contact_type")), null, time(row.get("opened_at")),
                time(row.getOrDefault("resolved_at", row.get("closed_at"))), null, row.get("category"),
                row.get("assigned_to"), row.get("assignment_group"), null, null,
                Integer.valueOf(row.get("reassignment_count")), null, Integer.valueOf(row.get("reopen_count")), null, null,
                null, null, null, null, null, null, null, null);
    }

    /** As ingest-service would, a customer of one source is not that of another. */
    private static String customer(String source, String caller) {
        return caller == null ? null : source + " " + caller;
    }

    private static Channel channel(String type) {
        return switch (type) {
            case "Phone", "IVR" -> Channel.PHONE;
            case "Email" -> Channel.EMAIL;
            case "Self service" -> Channel.WEB_FORM;
            case "Direct opening" -> Channel.IN_PERSON;
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }
}
