package org.fcrsuite.embedded;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** What runs in the broker's process: formats the storage where that has not been done, then Kafka itself. */
final class KafkaBroker {

    // One broker, never joined to others, so its cluster needs no name of its own.
    private static final String CLUSTER_ID = "ZmNyLXN1aXRlLWxvY2FsMQ";

    private KafkaBroker() {
    }

    public static void main(String[] arguments) {
        var properties = arguments[0];
        int formatted = StorageTool.execute(
                new String[] { "format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", properties }, System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(new String[] { properties });
    }
}
