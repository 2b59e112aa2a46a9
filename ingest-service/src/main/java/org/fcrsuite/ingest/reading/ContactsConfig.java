package org.fcrsuite.ingest.reading;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is taken as a contact, whichever way it comes. */
@ConfigMapping(prefix = "fcr.ingest.contacts")
interface ContactsConfig {

    /** The country (ISO 3166, for example NL) of phone numbers without a country code; without it such are refused. */
    Optional<String> phoneRegion();

    /** How far ahead of this service's clock a contact may start or end: senders' clocks differ. */
    @WithDefault("1d")
    Duration aheadOfClock();

    /** How many attributes a contact may have. */
    @WithDefault("50")
    int maxAttributes();

    /** How long the value of an attribute may be, in characters. */
    @WithDefault("500")
    int maxAttributeLength();

    /** How long all attributes of a contact may be together, names included, in characters. */
    @WithDefault("8000")
    int maxAttributesLength();
}
