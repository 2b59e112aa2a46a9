package org.fcrsuite.metrics.report;

/** What is gathered from millions of contacts by several threads, each into one of its own. */
interface Gathering<G extends Gathering<G>> {

    /** @param batch is filled anew afterwards */
    void add(Batch batch);

    /** What another one has gathered as well. */
    void add(G other);
}
