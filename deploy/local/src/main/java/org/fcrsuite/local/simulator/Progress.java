package org.fcrsuite.local.simulator;

/** Shows a person how far the simulated contact centre is. */
public interface Progress {

    /** A line of its own. */
    void say(String line);

    /** So much of this task is done; called as often as one likes. */
    void advance(String task, long done, long total);
}
