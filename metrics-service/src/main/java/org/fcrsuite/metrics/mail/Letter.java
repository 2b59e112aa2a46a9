package org.fcrsuite.metrics.mail;

/** What a mail says, in plain text and in HTML. */
public record Letter(String subject, String text, String html) {
}
