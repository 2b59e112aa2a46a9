package org.fcrsuite.metrics.alert;

import java.time.LocalDate;

/** A day's figure, of a day with enough answers. */
record DayFigure(LocalDate day, double figure) {
}
