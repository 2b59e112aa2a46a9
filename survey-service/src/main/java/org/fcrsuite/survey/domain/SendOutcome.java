package org.fcrsuite.survey.domain;

/** What became of one attempt to hand a message to the provider. */
public sealed interface SendOutcome {

    /**
     * The provider has taken it and will say whether it arrived.
     *
     * @param providerId by which the provider will speak of it; null where it gave none
     */
    record Sent(String providerId) implements SendOutcome {
    }

    /** The provider has taken it over, and nothing more will be heard of it unless it comes back. */
    record Delivered() implements SendOutcome {
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
