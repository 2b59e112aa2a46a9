package org.fcrsuite.local;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a running suite tells the other commands.
 *
 * @param startedAt
 *        when its process began, in milliseconds since 1970: an id alone may be another process's by now
 * @param ready
 *        all parts are healthy
 */
record SuiteState(long pid, long startedAt, boolean ready, Map<String, Integer> ports) {

    static SuiteState ofThisProcess(Map<String, Integer> ports) {
        var process = ProcessHandle.current();
        return new SuiteState(process.pid(), startOf(process), false, ports);
    }

    String url(String part) {
        return "http://127.0.0.1:" + ports.get(part);
    }

    SuiteState whenReady() {
        return new SuiteState(pid, startedAt, true, ports);
    }

    @JsonIgnore
    boolean isRunning() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> startOf(process) == startedAt)
                .isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
