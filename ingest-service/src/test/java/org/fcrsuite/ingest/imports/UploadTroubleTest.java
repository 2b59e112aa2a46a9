package org.fcrsuite.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fcrsuite.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class UploadTroubleTest {

    /** A device that is always full. */
    private static final Path FULL = Path.of("/dev/full");

    @Test
    void aFullDiskIsNotTheSendersFault() {
        assumeTrue(Files.isWritable(FULL), "SKIPPED: there is no " + FULL);
        IOException full = catchThrowableOfType(IOException.class, () -> Files.write(FULL, new byte[1]));

        ProblemException problem = UploadTrouble.of(new IOException("The upload cannot be kept", full));

        assertThat(problem.problem().status()).isEqualTo(503);
        assertThat(problem.response().getHeaderString("Retry-After")).isEqualTo("60");
    }

    @Test
    void aSenderWhoHangsUpIsToldToSendAgain() {
        assertThat(UploadTrouble.of(new EOFException()).problem().status()).isEqualTo(400);
    }
}
