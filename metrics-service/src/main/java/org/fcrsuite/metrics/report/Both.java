package org.fcrsuite.metrics.report;

/** Gathers two things in one pass over the contacts. */
record Both<A extends Gathering<A>, B extends Gathering<B>>(A one, B other) implements Gathering<Both<A, B>> {

    @Override
    public void add(Batch batch) {
        one.add(batch);
        other.add(batch);
    }

    @Override
    public void add(Both<A, B> more) {
        one.add(more.one);
        other.add(more.other);
    }
}
