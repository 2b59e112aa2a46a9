package org.fcrsuite.survey.manage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

import org.fcrsuite.survey.domain.Channel;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.policy.PolicyRules;

/** The policy as its form shows it and as it comes back: texts in the units of the form, by the names of the rules. */
record PolicyForm(String share, String delay, String maxAge, String recontactPeriod, String expiry,
        boolean reminder, String reminderAfter, String opens, String closes, String media, Set<String> quietDays,
        Set<String> channelsLeftOut, String topicsLeftOut,
        boolean outbound) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}([.,]\\d{1,6})?");
    private static final int DECIMALS = 4;

    static PolicyForm of(Policy policy) {
        return new PolicyForm(plain(BigDecimal.valueOf(policy.share()).multiply(PERCENT)),
                text(policy.timing().delay(), MINUTE), text(policy.timing().maxAge(), HOUR),
                text(policy.recontactPeriod(), DAY), text(policy.timing().expiry(), DAY),
                policy.timing().reminder().on(), text(policy.timing().reminder().after(), DAY),
                minute(policy.openHours().opens()),
                minute(policy.openHours().closes()), text(policy.media()), names(policy.openHours().quietDays()),
                names(policy.scope().channelsLeftOut()),
                policy.scope().topicsLeftOut().stream().sorted().collect(Collectors.joining("\n")),
                policy.scope().outbound());
    }

    static PolicyForm of(MultivaluedMap<String, String> sent) {
        return new PolicyForm(field(sent, "share"), field(sent, "delay"), field(sent, "maxAge"),
                field(sent, "recontactPeriod"), field(sent, "expiry"), sent.containsKey("reminder"),
                field(sent, "reminderAfter"), field(sent, "opens"),
                field(sent, "closes"), field(sent, "media"), all(sent, "quietDays"), all(sent, "channelsLeftOut"),
                String.join("\n", topics(field(sent, "topicsLeftOut"))), sent.containsKey("outbound"));
    }

    /**
     * The rules that differ from what was shown: what was left alone stays exactly as it is, also where the form shows it
     * rounded, and where somebody else has changed it since.
     *
     * @param wrong
     *        takes the names of the fields that cannot be read
     */
    PolicyRules changes(PolicyForm shown, Set<String> wrong) {
        Changes changes = new Changes(wrong);
        return new PolicyRules(
                changes.of("share", shown.share, share, text -> number(text).divide(PERCENT).doubleValue()),
                changes.of("delay", shown.delay, delay, text -> duration(text, MINUTE)),
                changes.of("maxAge", shown.maxAge, maxAge, text -> duration(text, HOUR)),
                changes.of("recontactPeriod", shown.recontactPeriod, recontactPeriod, text -> duration(text, DAY)),
                changes.of("expiry", shown.expiry, expiry, text -> duration(text, DAY)),
                reminder == shown.reminder ? null : reminder,
                changes.of("reminderAfter", shown.reminderAfter, reminderAfter, text -> duration(text, DAY)),
                changes.of("opens", shown.opens, opens, LocalTime::parse),
                changes.of("closes", shown.closes, closes, LocalTime::parse),
                changes.of("quietDays", shown.quietDays, quietDays, names -> constants(DayOfWeek.class, names)),
                changes.of("media", shown.media, media,
                        text -> Arrays.stream(text.split(" ")).map(Medium::valueOf).toList()),
                changes.of("channelsLeftOut", shown.channelsLeftOut, channelsLeftOut,
                        names -> constants(Channel.class, names)),
                changes.of("topicsLeftOut", shown.topicsLeftOut, topicsLeftOut, text -> new TreeSet<>(topics(text))),
                outbound == shown.outbound ? null : outbound);
    }

    private record Changes(Set<String> wrong) {

        <S, T> T of(String field, S shown, S sent, Function<S, T> reader) {
            if (sent.equals(shown)) {
                return null;
            }
            try {
                return reader.apply(sent);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                wrong.add(field);
                return null;
            }
        }
    }

    private static String field(MultivaluedMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null ? "" : text.strip();
    }

    private static Set<String> all(MultivaluedMap<String, String> sent, String name) {
        return new TreeSet<>(sent.getOrDefault(name, List.of()));
    }

    private static List<String> topics(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().sorted().toList();
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Set<String> names) {
        return names.stream().map(name -> Enum.valueOf(type, name)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(List<Medium> media) {
        return media.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String text(Duration duration, Duration unit) {
        return plain(BigDecimal.valueOf(duration.toSeconds()).divide(BigDecimal.valueOf(unit.toSeconds()), DECIMALS,
                RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Duration duration(String text, Duration unit) {
        return Duration.ofSeconds(number(text).multiply(BigDecimal.valueOf(unit.toSeconds()))
                .setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NumberFormatException("not a number of this form");
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
