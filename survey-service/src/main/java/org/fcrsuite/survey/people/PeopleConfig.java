package org.fcrsuite.survey.people;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From when on an answer looks like a machine's. Such answers are kept, marked, and counted apart. */
@ConfigMapping(prefix = "fcr.survey.people")
public interface PeopleConfig {

    /** Nobody has read the message so soon after it was sent. */
    @WithDefault("10s")
    Duration soonAfterDelivery();

    /** Nobody has read the page so soon after opening it. */
    @WithDefault("3s")
    Duration quickOnPage();

    /**
     * This many customers from one network within {@link #networkWindow()} are many. Behind a proxy, let it forward the
     * address (quarkus.http.proxy.*), or all customers count as one network.
     */
    @WithDefault("20")
    int busyNetwork();

    /** The time over which a network's customers are counted. */
    @WithDefault("10m")
    Duration networkWindow();

    /** How long it is known, as a keyed hash, from which network a form came. */
    @WithDefault("1d")
    Duration networkKept();

    /** The score from which on an answer is suspect; docs/surveys.md has what each sign counts. */
    @WithDefault("5")
    int suspectFrom();
}
