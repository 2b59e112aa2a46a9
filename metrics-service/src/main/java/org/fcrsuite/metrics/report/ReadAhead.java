package org.fcrsuite.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.chain.ChainingRow;
import org.fcrsuite.metrics.chain.Chainings;
import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.domain.Definition;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Has the columns of the default's chaining in memory before anybody asks, so that nobody waits for them after a start. */
@ApplicationScoped
class ReadAhead {

    private final Chainings chainings;
    private final ColumnStore columns;

    ReadAhead(Chainings chainings, ColumnStore columns) {
        this.chainings = chainings;
        this.columns = columns;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        if (!columns.isEmpty()) {
            return;
        }
        chainings.find(Definition.named("default").build().chaining()).filter(ChainingRow::isReady)
                .ifPresent(chaining -> columns.read(chaining.id(), read -> null));
    }
}
