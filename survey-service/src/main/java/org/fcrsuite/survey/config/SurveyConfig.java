package org.fcrsuite.survey.config;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.fcrsuite.survey.domain.Channel;
import org.fcrsuite.survey.domain.Medium;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator sets. */
@ConfigMapping(prefix = "fcr.survey")
public interface SurveyConfig {

    /** Where customers reach this service: the base of the links in messages, such as {@code https://ask.example.org}. */
    URI publicUrl();

    /**
     * The key of the address hashes that opt-outs are kept as, and of the forms' nonces. At least 32 characters, kept apart
     * from the database, and never changed: with another key, earlier opt-outs are no longer recognised.
     */
    @Size(min = 32)
    String optOutKey();

    /** The name that customers know the sender by. */
    @WithDefault("Customer service")
    String organisation();

    /** A line shown above the page and the message, such as "Simulated data". */
    Optional<String> notice();

    /** The languages offered, the first one where nothing better is known. Each needs its file of messages. */
    @WithDefault("en,nl,id,zh")
    @NotEmpty
    List<String> languages();

    /** The share of contacts, 0 to 1, that is asked about. */
    @WithDefault("1")
    @DecimalMin("0")
    @DecimalMax("1")
    double share();

    /** Channels whose contacts are not asked about, such as {@code SMS,SOCIAL}. */
    Optional<Set<Channel>> channelsLeftOut();

    /** Topics whose contacts are not asked about, spelled as the contacts have them. */
    Optional<Set<String>> topicsLeftOut();

    /** By what people are asked: the first by which somebody can be reached. Those without a provider are passed over. */
    @WithDefault("EMAIL,SMS")
    @NotEmpty
    List<Medium> media();

    /** Time between the end of a contact and the message. */
    @WithDefault("1h")
    Duration delay();

    /** Longest time between the end of a contact and the message; later than that, nothing is sent. */
    @WithDefault("3d")
    Duration maxAge();

    /** Least time between two invitations to one customer or address. */
    @WithDefault("30d")
    Duration recontactPeriod();

    /** How long after sending an answer is taken. */
    @WithDefault("7d")
    Duration expiry();

    /** The first minute of the recipient's day at which a message may arrive. */
    @WithDefault("08:00")
    LocalTime opens();

    /** From this minute of the recipient's day on, messages wait for the next morning. */
    @WithDefault("21:00")
    LocalTime closes();

    /** The zone in which quiet hours are read for customers whose own is not known. */
    @WithDefault("UTC")
    ZoneId timeZone();

    Sending sending();

    Form form();

    /** How messages leave. */
    interface Sending {

        /** How often to look for messages that are due. */
        @WithDefault("2s")
        Duration every();

        /** How many messages are claimed, and sent at once, by one replica. A crash leaves at most these in doubt. */
        @WithDefault("10")
        @Min(1)
        int batch();

        /** After this long without an answer from the mail server, a message is in doubt. */
        @WithDefault("30s")
        Duration timeout();

        /** After this long, a message claimed by a replica that has not reported is in doubt. */
        @WithDefault("10m")
        Duration inDoubtAfter();

        /** How often to look for messages that are in doubt, and for invitations that have expired. */
        @WithDefault("30s")
        Duration sweepEvery();

        /** The wait after the first temporary failure; it doubles with each further one. */
        @WithDefault("30s")
        Duration firstBackOff();

        /** The longest wait between two attempts. */
        @WithDefault("30m")
        Duration longestBackOff();
    }

    /** How a person's answer is told from a machine's. */
    interface Form {

        /** An answer sent sooner than this after opening its page is asked for once more. */
        @WithDefault("1s")
        Duration minDwell();

        /** An answer sent later than this after opening its page is asked for once more. */
        @WithDefault("1d")
        Duration maxDwell();

        /**
         * How many unknown or expired links one network address may open in a minute. Behind a proxy, let it forward the
         * address (quarkus.http.proxy.*), or all customers count as one.
         */
        @WithDefault("120")
        int missesPerMinute();
    }
}
