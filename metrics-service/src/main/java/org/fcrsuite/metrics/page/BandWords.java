package org.fcrsuite.metrics.page;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.fcrsuite.metrics.domain.Driver;
import org.fcrsuite.metrics.report.DriverReport;
import org.fcrsuite.metrics.report.DriverReport.Group;

/** What drivers and their bands are called. */
final class BandWords {

    private static final int MINUTE = 60;

    private final DriversMessages words;
    private final Locale locale;

    BandWords(DriversMessages words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    String title(String driver) {
        return switch (driver) {
            case DriverReport.TOPIC -> words.topic();
            case DriverReport.LANGUAGE -> words.language();
            default -> words.title(Driver.valueOf(driver));
        };
    }

    /** What is told apart, in a sentence. */
    String lead(String driver) {
        return switch (driver) {
            case DriverReport.TOPIC -> words.topicLead();
            case DriverReport.LANGUAGE -> words.languageLead();
            default -> words.lead(Driver.valueOf(driver));
        };
    }

    String text(String driver, Group group) {
        if (isNamed(driver)) {
            return group.name() == null ? words.notKnown() : group.name();
        }
        return group.from() == null ? words.notKnown() : text(Driver.valueOf(driver), group.from(), group.below());
    }

    /** The same in every language. */
    static String inFiles(String driver, Group group) {
        if (isNamed(driver)) {
            return group.name() == null ? "" : group.name();
        }
        return group.from() == null ? "" : group.from() + ".." + (group.below() == null ? "" : group.below() - 1);
    }

    private static boolean isNamed(String driver) {
        return driver.equals(DriverReport.TOPIC) || driver.equals(DriverReport.LANGUAGE);
    }

    private String text(Driver driver, int from, Integer below) {
        return switch (driver) {
            case ESCALATED -> from == 0 ? words.no() : words.yes();
            case TRANSFERS, AGENTS_INVOLVED -> below == null ? words.orMore(String.valueOf(from)) : String.valueOf(from);
            case HANDLE_SECONDS, HOLD_SECONDS, SILENCE_SECONDS -> duration(from, below);
            case SENTIMENT -> sentiment(driver, from);
            case HOUR -> "%02d:00–%02d:00".formatted(from, from + 1);
            case WEEKDAY -> DayOfWeek.of(from).getDisplayName(TextStyle.FULL_STANDALONE, locale);
        };
    }

    private String duration(int from, Integer below) {
        if (below == null) {
            return words.orMore(time(from));
        }
        if (below == 1) {
            return words.none();
        }
        return from <= 1 ? words.under(time(below)) : words.between(time(from), time(below));
    }

    private String time(int seconds) {
        return seconds % MINUTE == 0 ? words.minutes(String.valueOf(seconds / MINUTE))
                : words.seconds(String.valueOf(seconds));
    }

    private String sentiment(Driver driver, int from) {
        List<Function<DriversMessages, String>> moods = List.of(DriversMessages::veryNegative, DriversMessages::negative,
                DriversMessages::neutral, DriversMessages::positive, DriversMessages::veryPositive);
        int place = driver.bands().stream().map(Driver.Band::from).toList().indexOf(from);
        return moods.get(place).apply(words);
    }
}
