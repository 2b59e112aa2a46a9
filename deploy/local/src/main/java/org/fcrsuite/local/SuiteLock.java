package org.fcrsuite.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held while a suite runs in its home. The operating system lets go of it when the holder dies, however it dies, so
 * that what a killed suite left behind is never taken for a running one.
 */
final class SuiteLock implements AutoCloseable {

    private final SuiteHome home;
    private final FileChannel channel;

    private SuiteLock(SuiteHome home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static SuiteLock take(SuiteHome home, SuiteState state) {
        var lock = tryTake(home).orElseThrow(() -> alreadyRunning(home));
        PrivateJson.write(home.state(), state);
        return lock;
    }

    /** The suite that runs in this home now. The lock itself is not touched: whoever looks keeps nobody from starting. */
    static Optional<SuiteState> holder(SuiteHome home) {
        return PrivateJson.read(home.state(), SuiteState.class).filter(SuiteState::isRunning);
    }

    void ready(SuiteState state) {
        PrivateJson.write(home.state(), state.whenReady());
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(home.state());
            channel.close();
        } catch (IOException e) {
            throw new Refusal("The lock " + home.lock() + " cannot be let go: " + e.getMessage());
        }
    }

    private static Optional<SuiteLock> tryTake(SuiteHome home) {
        try {
            var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new SuiteLock(home, channel));
        } catch (IOException e) {
            throw new Refusal("The lock " + home.lock() + " cannot be taken: " + e.getMessage());
        }
    }

    private static Refusal alreadyRunning(SuiteHome home) {
        var who = PrivateJson.read(home.state(), SuiteState.class)
                .map(state -> " (process " + state.pid() + ", dashboard at " + state.url("metrics") + ")").orElse("");
        return new Refusal("The suite is already running in " + home.directory() + who
                + ": stop it with './fcr down', or set FCR_HOME and other ports for a second one.");
    }
}
