package org.fcrsuite.ingest.reading;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.fcrsuite.ingest.domain.ContactLimits;
import org.fcrsuite.ingest.domain.ContactReader;
import org.fcrsuite.ingest.domain.PhoneNumbers;

/** The domain's reader with this deployment's bounds. */
class ContactReaderProducer {

    @Produces
    @Singleton
    ContactReader contactReader(ContactsConfig config) {
        ContactLimits limits = new ContactLimits(config.aheadOfClock(), config.maxAttributes(),
                config.maxAttributeLength(), config.maxAttributesLength());
        return new ContactReader(limits, PhoneNumbers.ofRegion(config.phoneRegion()));
    }
}
