package org.fcrsuite.survey.domain;

/** Why a contact was not surveyed. "Why was no survey sent?" always has one of these as its answer. */
public enum Reason {
    /** The company called the customer. */
    OUTBOUND,
    /** The customer gave up waiting: there was nothing to resolve. */
    ABANDONED,
    /** No person dealt with it (spam, merged, bot only). */
    AUTOMATED,
    /** The policy leaves its channel out. */
    CHANNEL_LEFT_OUT,
    /** The policy leaves its topic out. */
    TOPIC_LEFT_OUT,
    /** Without a customer, neither the recontact period nor an opt-out can be kept. */
    NO_CUSTOMER,
    NO_ADDRESS,
    /** Their address is known, but a message to it came back for good. */
    ADDRESS_BOUNCED,
    /** Another system asked already and reported so. */
    ASKED_ELSEWHERE,
    OPTED_OUT,
    /** Their data was erased before the message left. */
    ERASED,
    /** Outside the share of contacts that the policy asks about. */
    NOT_SAMPLED,
    /** The message would arrive later after the contact than the policy allows. */
    CONTACT_TOO_OLD,
    /** This customer, or this address, was invited too recently. */
    RECONTACT_PERIOD,
    /** A later revision of the contact no longer allows it. */
    WITHDRAWN
}
