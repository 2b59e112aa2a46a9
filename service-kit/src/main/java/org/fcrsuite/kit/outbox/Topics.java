package org.fcrsuite.kit.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

import io.smallrye.common.annotation.Identifier;

/** Topics are made by who writes to them, once, with the partitions that the operator chose. Existing ones are left alone. */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);

    private final Map<String, Object> kafka;
    private final OutboxConfig config;
    private final Set<String> known = new HashSet<>();

    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka, OutboxConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    /** All that this service writes to. */
    void requireAll() {
        require(config.topics().orElse(List.of()));
    }

    /** Whether they are there is to be asked again: one that was lost is then made anew. */
    synchronized void forget() {
        known.clear();
    }

    synchronized void require(Collection<String> topics) {
        List<String> missing = topics.stream().filter(topic -> !known.contains(topic)).toList();
        if (!missing.isEmpty()) {
            create(missing);
            known.addAll(missing);
        }
    }

    private void create(List<String> topics) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        try (Admin admin = Admin.create(settings)) {
            for (String topic : topics) {
                create(admin, topic);
            }
        }
    }

    private void create(Admin admin, String name) {
        Optional<Short> replicas = Optional.of(config.replicas()).filter(count -> count > 0);
        NewTopic topic = new NewTopic(name, Optional.of(config.partitions()), replicas)
                .configs(config.topicSettings().getOrDefault(name, Map.of()));
        try {
            admin.createTopics(List.of(topic)).all().get(15, TimeUnit.SECONDS);
            LOG.infof("Topic %s made with %d partitions.", name, config.partitions());
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Topic " + name + " cannot be made", refused.getCause());
            }
        } catch (TimeoutException late) {
            throw new KafkaException("Kafka does not answer", late);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", end);
        }
    }
}
