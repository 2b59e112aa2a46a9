package org.fcrsuite.ingest.contact;

import org.fcrsuite.kit.problem.ProblemException;

final class ItemLimit {

    private ItemLimit() {
    }

    static void check(int before, int most) {
        if (before >= most) {
            throw ProblemException.tooLarge("A batch holds at most " + most
                    + " contacts. Nothing was recorded; send several batches, or a file to /v1/imports.");
        }
    }
}
