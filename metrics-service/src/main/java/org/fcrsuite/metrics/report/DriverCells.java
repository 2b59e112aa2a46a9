package org.fcrsuite.metrics.report;

import java.util.function.IntUnaryOperator;

import org.fcrsuite.metrics.column.Page;
import org.fcrsuite.metrics.domain.Driver;

/**
 * Counts contacts by the bands that they are in, their topic and the kind of decision, as {@link DriverTally} numbers it. Two
 * drivers are counted together, which is one addition instead of two, and told apart at the end.
 */
final class DriverCells implements Gathering<DriverCells> {

    private static final int PAIRS = (Driver.values().length + 1) / 2;

    private final Judge judge;
    private final int topics;
    /** The bands of two drivers, packed; then by kind and topic. */
    private final int[][][] pairs = new int[PAIRS][Driver.MOST_BANDS * Driver.MOST_BANDS][];
    private final int[][] languages;
    /** Of the contacts of a batch: kind and topic. */
    private final int[] cells = new int[Page.SIZE];
    /** As {@link DriverTally} numbers them. */
    private final ByKind kinds;

    /** @param topics how many there are, as of languages */
    DriverCells(Prepared prepared, int topics, int languages) {
        judge = prepared.judge();
        boolean includeSuspect = prepared.query().includeSuspect();
        kinds = new ByKind(judge, decision -> DriverTally.kind(decision, includeSuspect));
        this.topics = topics;
        this.languages = new int[languages][];
    }

    @FunctionalInterface
    interface Consumer {
        void accept(int row, int topic, int kind, int contacts);
    }

    @Override
    public void add(Batch batch) {
        int[] judged = batch.kinds(judge);
        int[] kindOf = kinds.numbers();
        for (int i = 0; i < batch.size(); i++) {
            cells[i] = kindOf[judged[i]] * topics + batch.topic(i);
        }
        Page page = batch.page();
        for (int pair = 0; pair < PAIRS; pair++) {
            int[][] bands = pairs[pair];
            for (int i = 0; i < batch.size(); i++) {
                count(bands, Driver.twoBands(2 * pair, page.drivers(batch.slot(i))), cells[i], 1);
            }
        }
        for (int i = 0; i < batch.size(); i++) {
            count(languages, page.language(batch.slot(i)), cells[i], 1);
        }
    }

    private void count(int[][] rows, int row, int cell, int contacts) {
        if (rows[row] == null) {
            rows[row] = new int[DriverTally.KINDS * topics];
        }
        rows[row][cell] += contacts;
    }

    @Override
    public void add(DriverCells other) {
        for (int pair = 0; pair < PAIRS; pair++) {
            add(pairs[pair], other.pairs[pair]);
        }
        add(languages, other.languages);
    }

    private void add(int[][] rows, int[][] more) {
        Cells.each(more, (row, cell, contacts) -> count(rows, row, cell, contacts));
    }

    /** Whatever their bands. */
    void eachOfAll(Consumer consumer) {
        each(pairs[0], 1, row -> 0, consumer);
    }

    /** By the place of the band. */
    void eachOf(Driver driver, Consumer consumer) {
        boolean isFirst = driver.ordinal() % 2 == 0;
        each(pairs[driver.ordinal() / 2], Driver.MOST_BANDS,
                row -> isFirst ? row % Driver.MOST_BANDS : row / Driver.MOST_BANDS, consumer);
    }

    /** By the number of the language. */
    void eachOfLanguages(Consumer consumer) {
        each(languages, languages.length, row -> row, consumer);
    }

    private void each(int[][] counted, int rows, IntUnaryOperator rowOf, Consumer consumer) {
        int[][] together = new int[rows][];
        Cells.each(counted, (row, cell, contacts) -> count(together, rowOf.applyAsInt(row), cell, contacts));
        Cells.each(together, (row, cell, contacts) -> consumer.accept(row, cell % topics, cell / topics, contacts));
    }
}
