package org.fcrsuite.local;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** The lines that a person sees while the suite starts and stops. */
final class Console {

    private Console() {
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Says what is being done, and how long it took once it is. */
    static <T> T step(String what, Supplier<T> action) {
        long start = System.nanoTime();
        var result = action.get();
        var took = Duration.ofNanos(System.nanoTime() - start);
        say(String.format(Locale.ROOT, "  %-16s ready after %.1f s", what, took.toMillis() / 1000.0));
        return result;
    }
}
