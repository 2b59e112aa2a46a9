package org.fcrsuite.metrics.alert;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which figures are watched, and who is told. Without a band nothing is. */
@ConfigMapping(prefix = "fcr.metrics.alert")
interface AlertConfig {

    /** The addresses, with commas; without any nobody is told. */
    Optional<List<String>> recipients();

    /** So many days in a row, those without enough answers not counted, begin an alert, and as many end it. */
    @WithDefault("3")
    int days();

    /** By which rules they are counted. */
    @WithDefault("default")
    String definition();

    /** The band that external FCR is expected in, such as 0.65. */
    Optional<Double> externalFrom();

    /** Its upper end. */
    Optional<Double> externalTo();

    /** The band that the gap (internal minus external) is expected in, such as -0.05. */
    Optional<Double> gapFrom();

    /** Its upper end. */
    Optional<Double> gapTo();
}
