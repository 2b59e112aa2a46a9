package org.fcrsuite.local;

/** What a command does with the suite that it has started. */
interface SuiteGuest {

    /** Nothing: the suite is for whoever opens it. */
    SuiteGuest NONE = new SuiteGuest() {
    };

    /** Looks around once all parts are healthy, before anybody is told that they are. May refuse to come. */
    default void enter(RunningSuite suite) throws InterruptedException {
    }

    /** Begins what it came for; the suite runs on after it. */
    default void begin(Suite suite, RunningSuite running) {
    }
}
