package org.fcrsuite.local.mailbox;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An e-mail or SMS that the suite sent.
 *
 * @param subject
 *        empty for SMS
 * @param html
 *        the HTML part of an e-mail that has one
 * @param headers
 *        of an e-mail, as they were sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(String id, Kind kind, String from, String to, String subject, Instant receivedAt, String status,
        String text, String html, Map<String, String> headers) {

    enum Kind {
        EMAIL,
        SMS
    }
}
