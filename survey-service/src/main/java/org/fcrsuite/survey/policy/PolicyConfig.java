package org.fcrsuite.survey.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set of the first policy, beside what is older: the keys of {@code fcr.survey} itself. */
@ConfigMapping(prefix = "fcr.survey.policy")
interface PolicyConfig {

    /** Whether contacts that the company began are asked about as well. */
    @WithDefault("false")
    boolean outbound();

    /** Days of the week on which nothing is sent, such as {@code SATURDAY,SUNDAY}. */
    Optional<Set<DayOfWeek>> quietDays();

    /** Whether whoever has not answered is written to once more. */
    @WithDefault("false")
    boolean reminder();

    /** How long after the message. */
    @WithDefault("3d")
    Duration reminderAfter();
}
