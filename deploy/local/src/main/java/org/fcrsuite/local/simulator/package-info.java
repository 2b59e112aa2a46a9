/**
 * A simulated contact centre: 90 days of contacts and survey answers whose truth is known, fed through the public APIs.
 * Which mechanism is in it and why is told in {@code docs/simulated-centre.md}.
 */
package org.fcrsuite.local.simulator;
