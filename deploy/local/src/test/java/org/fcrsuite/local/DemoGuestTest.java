package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.logging.Logger;

import org.fcrsuite.embedded.StartFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoGuestTest {

    private static final Logger LOG = Logger.getLogger(DemoGuest.class.getName());

    @TempDir
    Path home;

    @BeforeEach
    void expectATrace() {
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void logAgain() {
        LOG.setUseParentHandlers(true);
    }

    @Test
    void whateverEndsTheSimulationEndsTheSuiteAndIsSaid() {
        var suite = new Suite(SuiteHome.of(home), new SuitePorts(), home);

        DemoGuest.run(suite, () -> {
            throw new IllegalStateException("no such topic");
        });

        assertThatThrownBy(suite::awaitEnd).isInstanceOf(StartFailure.class)
                .hasMessageContaining("no such topic").hasMessageContaining("simulated contact centre");
    }
}
