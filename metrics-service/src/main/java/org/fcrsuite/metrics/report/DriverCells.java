package org.fcrsuite.metrics.report;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.fcrsuite.metrics.column.Page;
import org.fcrsuite.metrics.domain.Driver;

/**
 * Counts contacts by the bands that they are in, their topic and the kind of decision. Two drivers are counted together, which
 * is one addition instead of two, and told apart at the end.
 */
final class DriverCells implements Gathering<DriverCells> {

    private static final int DRIVERS = Driver.values().length;

    private final Judge judge;
    private final int topics;
    /** The rows are the bands of two drivers, packed. */
    private final TopicCells[] pairs;
    private final TopicCells languages;

    /** @param topics how many there are, as of languages */
    DriverCells(Judge judge, int topics, int languages) {
        this.judge = judge;
        this.topics = topics;
        pairs = IntStream.range(0, (DRIVERS + 1) / 2)
                .mapToObj(pair -> new TopicCells(Driver.MOST_BANDS * Driver.MOST_BANDS, topics))
                .toArray(TopicCells[]::new);
        this.languages = new TopicCells(languages, topics);
    }

    @Override
    public void add(Batch batch) {
        int[] kinds = batch.kinds(judge);
        Page page = batch.page();
        for (int pair = 0; pair < pairs.length; pair++) {
            TopicCells bands = pairs[pair];
            for (int i = 0; i < batch.size(); i++) {
                bands.count(Driver.twoBands(2 * pair, page.drivers(batch.slot(i))), batch.topic(i), kinds[i], 1);
            }
        }
        for (int i = 0; i < batch.size(); i++) {
            languages.count(page.language(batch.slot(i)), batch.topic(i), kinds[i], 1);
        }
    }

    @Override
    public void add(DriverCells other) {
        for (int pair = 0; pair < pairs.length; pair++) {
            pairs[pair].add(other.pairs[pair]);
        }
        languages.add(other.languages);
    }

    /** Whatever their bands. */
    void eachOfAll(TopicCells.Consumer consumer) {
        each(pairs[0], 1, row -> 0, consumer);
    }

    /** By the place of the band. */
    void eachOf(Driver driver, TopicCells.Consumer consumer) {
        boolean isFirst = driver.ordinal() % 2 == 0;
        each(pairs[driver.ordinal() / 2], Driver.MOST_BANDS,
                row -> isFirst ? row % Driver.MOST_BANDS : row / Driver.MOST_BANDS, consumer);
    }

    private void each(TopicCells cells, int rows, IntUnaryOperator rowOf, TopicCells.Consumer consumer) {
        TopicCells together = new TopicCells(rows, topics);
        cells.each((row, topic, kind, contacts) -> together.count(rowOf.applyAsInt(row), topic, kind, contacts));
        together.each(consumer);
    }

    /** By the number of the language. */
    void eachOfLanguages(TopicCells.Consumer consumer) {
        languages.each(consumer);
    }
}
