package org.fcrsuite.local;

/** A suite whose parts are all healthy, and the keys to it. */
record RunningSuite(SuiteState state, Credentials credentials) {
}
