package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs a small disk of its own, which only root can make. */
@Tag("suite")
class DiskFullTest {

    @TempDir
    Path mount;

    @BeforeEach
    void makeASmallDisk() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=64m", "none", mount.toString()))
                .as("only root can mount a small disk").isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", mount.toString());
    }

    @Test
    void aFullDiskIsSaidInASentence() {
        var arguments = LauncherProcess.onFreePorts("up").toArray(String[]::new);

        var refused = LauncherProcess.run(mount, arguments);

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains("The disk of " + mount + " is full").doesNotContain("\tat ");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
