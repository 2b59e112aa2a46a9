package org.fcrsuite.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Waits until what ingest-service has recorded is counted: its outbox is empty, and metrics-service has read it all. */
final class CountedWait {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String TOPIC = "fcr.contacts";
    private static final String GROUP = "metrics-service";

    private final SuiteState suite;
    private final OutboxBacklog backlog;

    CountedWait(SuiteHome home) {
        this.suite = SuiteLock.holder(home)
                .orElseThrow(() -> new Refusal("--wait is for the local suite, which is not running."));
        this.backlog = new OutboxBacklog(suite.url("ingest"));
    }

    void await(TerminalProgress progress) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        var settings = Map.<String, Object> of("bootstrap.servers", "127.0.0.1:" + suite.ports().get("kafka"));
        long most = 0;
        try (var admin = Admin.create(settings)) {
            for (var left = left(admin); left.isEmpty() || left.getAsLong() > 0; left = left(admin)) {
                if (System.nanoTime() > deadline) {
                    throw new Refusal((left.isPresent() ? left.getAsLong() : "An unknown number of")
                            + " events are still to be counted after " + LIMIT.toMinutes()
                            + " minutes; './fcr status' says how the services are.");
                }
                if (left.isPresent()) {
                    most = Math.max(most, left.getAsLong());
                    progress.advance("Counting", most - left.getAsLong(), most);
                }
                TimeUnit.MILLISECONDS.sleep(300);
            }
        } catch (ExecutionException e) {
            throw new Refusal("Kafka could not be asked: " + e.getCause().getMessage());
        }
        progress.advance("Counting", most, most);
    }

    private OptionalLong left(Admin admin) throws InterruptedException, ExecutionException {
        var waiting = backlog.now();
        return waiting.isPresent() ? OptionalLong.of(waiting.getAsLong() + lag(admin)) : waiting;
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
