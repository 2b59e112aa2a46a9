package org.fcrsuite.local;

import java.util.Map;

/**
 * What a running suite tells the other commands.
 *
 * @param ready
 *        all parts are healthy
 */
record SuiteState(long pid, boolean ready, Map<String, Integer> ports) {

    String url(String part) {
        return "http://127.0.0.1:" + ports.get(part);
    }

    SuiteState whenReady() {
        return new SuiteState(pid, true, ports);
    }
}
