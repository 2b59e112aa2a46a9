package org.fcrsuite.local.simulator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When the centre is open and how busy each weekday is, in the centre's own zone. */
final class OpeningHours {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private record Hours(int from, int to) {

        boolean closed() {
            return from == to;
        }
    }

    private OpeningHours() {
    }

    /** Issues of the day, relative to a Wednesday. */
    static double busyness(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 1.25;
            case TUESDAY -> 1.10;
            case WEDNESDAY, THURSDAY -> 1.00;
            case FRIDAY -> 0.95;
            case SATURDAY -> 0.55;
            case SUNDAY -> 0.30;
        };
    }

    /** Customers may write at any time of the day; someone has to be there for a call or a chat. */
    static boolean open(Channel channel, LocalDate day) {
        return !hours(channel, day.getDayOfWeek()).closed();
    }

    /** A moment of the day at which customers come in: most late in the morning, a second wave after lunch. */
    static Instant arrival(Channel channel, LocalDate day, Chance chance) {
        Hours hours = hours(channel, day.getDayOfWeek());
        double hour;
        do {
            hour = (chance.flip(0.6) ? 10.6 : 15.2) + 2.4 * chance.normal();
        } while (hour < hours.from || hour >= hours.to);
        LocalTime time = LocalTime.ofSecondOfDay((long) (hour * 3600));
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    /** The moment itself when open, else a moment soon after the next opening. */
    static Instant nextOpen(Channel channel, Instant moment, Chance chance) {
        ZonedDateTime local = moment.atZone(ZONE);
        Hours today = hours(channel, local.getDayOfWeek());
        if (!today.closed() && local.getHour() >= today.from && local.getHour() < today.to) {
            return moment;
        }
        LocalDate day = local.toLocalDate();
        if (today.closed() || local.getHour() >= today.to) {
            do {
                day = day.plusDays(1);
            } while (!open(channel, day));
        }
        int opening = hours(channel, day.getDayOfWeek()).from;
        return day.atTime(opening, 0).atZone(ZONE).toInstant().plusSeconds(chance.between(30, 5400));
    }

    private static Hours hours(Channel channel, DayOfWeek day) {
        boolean sunday = day == DayOfWeek.SUNDAY;
        boolean saturday = day == DayOfWeek.SATURDAY;
        return switch (channel) {
            case PHONE -> sunday ? new Hours(0, 0) : saturday ? new Hours(9, 17) : new Hours(8, 20);
            case CHAT -> sunday ? new Hours(10, 18) : new Hours(8, 22);
            case SOCIAL -> new Hours(9, 21);
            case EMAIL, WEB_FORM -> new Hours(6, 23);
        };
    }
}
