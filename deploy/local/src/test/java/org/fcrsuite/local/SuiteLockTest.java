package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteLockTest {

    private final SuiteState mine = SuiteState.ofThisProcess(Map.of("metrics", 8080));

    @TempDir
    Path directory;

    private SuiteHome home;

    @BeforeEach
    void makeTheHome() {
        home = SuiteHome.of(directory);
    }

    @Test
    void theHolderIsSeenWhileItHoldsAndLookingTouchesNoLock() {
        assertThat(SuiteLock.holder(home)).isEmpty();
        assertThat(home.lock()).doesNotExist();

        try (var lock = SuiteLock.take(home, mine)) {
            assertThat(SuiteLock.holder(home)).contains(mine);
            lock.ready(mine);
            assertThat(SuiteLock.holder(home)).contains(mine.whenReady());
        }

        assertThat(SuiteLock.holder(home)).isEmpty();
    }

    @Test
    void whatAKilledSuiteLeftBehindIsNotTakenForARunningOne() throws IOException, InterruptedException {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        PrivateJson.write(home.state(), new SuiteState(ended.pid(), mine.startedAt(), true, mine.ports()));
        assertThat(SuiteLock.holder(home)).isEmpty();

        PrivateJson.write(home.state(), new SuiteState(mine.pid(), mine.startedAt() - 1000, true, mine.ports()));
        assertThat(SuiteLock.holder(home)).isEmpty();
    }
}
