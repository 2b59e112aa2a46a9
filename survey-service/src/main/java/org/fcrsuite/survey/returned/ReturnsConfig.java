package org.fcrsuite.survey.returned;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where e-mail that could not be delivered comes back to. */
@ConfigMapping(prefix = "fcr.survey.returns")
public interface ReturnsConfig {

    /**
     * The address that bounces are sent to, such as {@code bounces@example.org}. What comes after a plus sign has to reach
     * the same mailbox. Without one, bounces go to the sender's address and are not read.
     */
    Optional<String> address();

    /** How often to look into the mailbox. */
    @WithDefault("1m")
    Duration every();

    /** How many messages to read each time. */
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int batch();

    Mailbox mailbox();

    /** The mailbox behind the address, for this service only: what it has dealt with is deleted. Read where it has a host. */
    interface Mailbox {

        @WithDefault("imaps")
        Protocol protocol();

        Optional<String> host();

        /** That of the protocol where it is not set. */
        OptionalInt port();

        Optional<String> username();

        Optional<String> password();

        @WithDefault("INBOX")
        String folder();
    }

    /** IMAP leaves what is no bounce in the mailbox, marked as read; POP3 has no such mark and deletes it. */
    enum Protocol {
        IMAP,
        IMAPS,
        POP3,
        POP3S
    }
}
