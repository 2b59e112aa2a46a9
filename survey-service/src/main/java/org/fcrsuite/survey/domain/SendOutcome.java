package org.fcrsuite.survey.domain;

/** What became of one attempt to hand a message to the provider. */
public sealed interface SendOutcome {

    /** @param providerId by which the provider will speak of it later; null where it does not */
    record Sent(String providerId) implements SendOutcome {

        public static final Sent WITHOUT_ID = new Sent(null);
    }

    /** The provider has not taken it, and may later. */
    record TryAgain(String why) implements SendOutcome {
    }

    /** The provider will never take it. */
    record Refused(String why) implements SendOutcome {
    }

    /** Nobody knows: it may be with the customer. */
    record Unknown(String why) implements SendOutcome {
    }
}
