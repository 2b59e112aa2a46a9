package org.fcrsuite.metrics.report;

import java.util.Arrays;

import org.fcrsuite.metrics.column.Page;
import org.fcrsuite.metrics.domain.Driver;

/** Counts contacts by the bands that they are in, their topic and the kind of decision: a few additions for each. */
final class DriverCells implements Gathering<DriverCells> {

    private static final Driver[] DRIVERS = Driver.values();

    private final Judge judge;
    private final TopicCells all;
    /** The rows of a driver are its bands. */
    private final TopicCells[] drivers;
    private final TopicCells languages;

    /** @param topics how many there are, as of languages */
    DriverCells(Judge judge, int topics, int languages) {
        this.judge = judge;
        all = new TopicCells(1, topics);
        drivers = Arrays.stream(DRIVERS).map(driver -> new TopicCells(driver.bands().size(), topics))
                .toArray(TopicCells[]::new);
        this.languages = new TopicCells(languages, topics);
    }

    @Override
    public void add(Batch batch) {
        int[] kinds = judge.kinds(batch);
        Page page = batch.page();
        for (int i = 0; i < batch.size(); i++) {
            all.count(0, batch.topic(i), kinds[i], 1);
            languages.count(page.language(batch.slot(i)), batch.topic(i), kinds[i], 1);
        }
        for (int driver = 0; driver < DRIVERS.length; driver++) {
            TopicCells bands = drivers[driver];
            for (int i = 0; i < batch.size(); i++) {
                bands.count(Driver.band(driver, page.drivers(batch.slot(i))), batch.topic(i), kinds[i], 1);
            }
        }
    }

    @Override
    public void add(DriverCells other) {
        all.add(other.all);
        for (int driver = 0; driver < DRIVERS.length; driver++) {
            drivers[driver].add(other.drivers[driver]);
        }
        languages.add(other.languages);
    }

    void eachOfAll(TopicCells.Consumer consumer) {
        all.each(consumer);
    }

    /** By the place of the band. */
    void eachOf(Driver driver, TopicCells.Consumer consumer) {
        drivers[driver.ordinal()].each(consumer);
    }

    /** By the number of the language. */
    void eachOfLanguages(TopicCells.Consumer consumer) {
        languages.each(consumer);
    }
}
