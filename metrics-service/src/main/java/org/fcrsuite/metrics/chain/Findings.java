package org.fcrsuite.metrics.chain;

import java.util.ArrayList;
import java.util.List;

import org.jboss.logging.Logger;

/** What a recount has found so far: every difference is counted and logged, the first are kept to be shown. */
final class Findings {

    private static final Logger LOG = Logger.getLogger(Recount.class);
    private static final int MOST_KEPT = 1_000;

    private final List<Difference> places = new ArrayList<>();
    private long contacts;
    private long differences;

    void addContacts(long more) {
        contacts += more;
    }

    void add(Difference difference) {
        LOG.errorf("The recount found a difference: %s", difference);
        differences++;
        if (places.size() < MOST_KEPT) {
            places.add(difference);
        }
    }

    Recount.Result result(int chainings) {
        return new Recount.Result(contacts, chainings, differences, List.copyOf(places));
    }
}
