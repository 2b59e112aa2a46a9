package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.time.Duration;

import org.fcrsuite.kit.problem.ProblemException;

/** What goes wrong before there is a form: there is no room for the file, or the sender is gone. */
final class UploadTrouble {

    /** Linux's words for ENOSPC and EDQUOT, which Java passes on without a type of their own. */
    private static final String NO_SPACE = "No space left on device";
    private static final String NO_QUOTA = "Disk quota exceeded";
    private static final Duration UNTIL_THERE_IS_SPACE = Duration.ofSeconds(60);

    private UploadTrouble() {
    }

    static ProblemException of(IOException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains(NO_SPACE) || message.contains(NO_QUOTA)) {
                return ProblemException.unavailable(UNTIL_THERE_IS_SPACE,
                        "There is no room for the file at the moment. Nothing of it was stored; send it again later.");
            }
        }
        return ProblemException.badRequest("The parts of the request cannot be read to their end. Send it again.");
    }
}
