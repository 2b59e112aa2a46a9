package org.fcrsuite.ingest.domain;

import java.util.Optional;

/** Brings a phone number as people write it into E.164; empty where it cannot be one. */
@FunctionalInterface
public interface PhoneFormat {

    Optional<String> toE164(String written);
}
