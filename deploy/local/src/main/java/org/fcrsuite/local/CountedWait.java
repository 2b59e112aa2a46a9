package org.fcrsuite.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Waits until what ingest-service has recorded is counted: its outbox is empty, and metrics-service has read it all. */
final class CountedWait {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String TOPIC = "fcr.contacts";
    private static final String GROUP = "metrics-service";
    private static final Pattern BACKLOG = Pattern.compile("(?m)^fcr_outbox_backlog(?:\\{[^}]*})? ([0-9.E+]+)");

    private final SuiteState suite;
    private final HttpClient http = HttpClient.newHttpClient();

    CountedWait(SuiteHome home) {
        this.suite = SuiteLock.holder(home)
                .orElseThrow(() -> new Refusal("--wait is for the local suite, which is not running."));
    }

    void await(TerminalProgress progress) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        var settings = Map.<String, Object> of("bootstrap.servers", "127.0.0.1:" + suite.ports().get("kafka"));
        long most = 0;
        try (var admin = Admin.create(settings)) {
            for (long left = left(admin); left > 0; left = left(admin)) {
                if (System.nanoTime() > deadline) {
                    throw new Refusal(left + " events are still to be counted after " + LIMIT.toMinutes()
                            + " minutes; './fcr status' says how the services are.");
                }
                most = Math.max(most, left);
                progress.advance("Counting", most - left, most);
                TimeUnit.MILLISECONDS.sleep(300);
            }
        } catch (ExecutionException e) {
            throw new Refusal("Kafka could not be asked: " + e.getCause().getMessage());
        }
        progress.advance("Counting", most, most);
    }

    private long left(Admin admin) throws IOException, InterruptedException, ExecutionException {
        return backlog() + lag(admin);
    }

    private long backlog() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(suite.url("ingest") + "/q/metrics")).build();
        var found = BACKLOG.matcher(http.send(request, BodyHandlers.ofString()).body());
        return found.find() ? (long) Double.parseDouble(found.group(1)) : 0;
    }

    private static long lag(Admin admin) throws InterruptedException, ExecutionException {
        if (!admin.listTopics().names().get().contains(TOPIC)) {
            return 0;
        }
        var partitions = admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC).partitions()
                .stream().map(partition -> new TopicPartition(TOPIC, partition.partition())).toList();
        var ends = admin.listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                .all().get();
        var read = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
        return partitions.stream().mapToLong(partition -> {
            var committed = read.get(partition);
            return ends.get(partition).offset() - (committed == null ? 0 : committed.offset());
        }).sum();
    }
}
