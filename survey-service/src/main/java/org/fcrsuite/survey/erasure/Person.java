package org.fcrsuite.survey.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody who is to be erased: their pseudonym, and the hashes of the addresses at which we wrote to them or could have. */
public record Person(UUID customerKey, List<byte[]> addressHashes, Instant erasedAt) {
}
