package org.fcrsuite.kit.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Slows guessing down: so many failures of a name from an address, of an address, and of a name from anywhere, within a
 * quarter of an hour. The last is the widest, or a stranger could lock a manager out. Memory is bounded, and needs no
 * database: what has not failed for longest is forgotten first.
 */
@ApplicationScoped
class LoginThrottle {

    static final int OF_NAME_FROM_ADDRESS = 5;
    static final int OF_ADDRESS = 50;
    static final int OF_NAME = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(Instant since, int count) {
    }

    private record Limit(String key, int most) {
    }

    /** How long to wait; zero for not at all. An attempt counts as failed until {@link #succeeded} says otherwise. */
    synchronized Duration attempt(String name, String address) {
        Instant now = Instant.now(clock);
        List<Limit> limits = limits(name, address);
        Duration wait = limits.stream().map(limit -> waitFor(limit, now)).max(Duration::compareTo).orElseThrow();
        if (wait.isZero()) {
            limits.forEach(limit -> failures.merge(limit.key(), new Failures(now, 1),
                    (old, one) -> isOver(old, now) ? one : new Failures(old.since(), old.count() + 1)));
        }
        return wait;
    }

    /** A person who knows the password has guessed nothing. */
    synchronized void succeeded(String name, String address) {
        limits(name, address).forEach(limit -> failures.computeIfPresent(limit.key(),
                (key, old) -> old.count() == 1 ? null : new Failures(old.since(), old.count() - 1)));
        failures.remove(limits(name, address).get(0).key());
    }

    private Duration waitFor(Limit limit, Instant now) {
        Failures known = failures.get(limit.key());
        return known == null || isOver(known, now) || known.count() < limit.most() ? Duration.ZERO
                : Duration.between(now, known.since().plus(WINDOW));
    }

    private static boolean isOver(Failures known, Instant now) {
        return !now.isBefore(known.since().plus(WINDOW));
    }

    private static List<Limit> limits(String name, String address) {
        String folded = name.toLowerCase(Locale.ROOT);
        return List.of(new Limit("both " + address + ' ' + folded, OF_NAME_FROM_ADDRESS),
                new Limit("address " + address, OF_ADDRESS), new Limit("name " + folded, OF_NAME));
    }
}
