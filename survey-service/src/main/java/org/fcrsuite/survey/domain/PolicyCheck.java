package org.fcrsuite.survey.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is wrong with a policy that was sent, by the names of its fields. */
public final class PolicyCheck {

    private static final int TOPICS = 200;
    private static final int TOPIC_LENGTH = 200;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final List<Invalid> wrong = new ArrayList<>();

    private PolicyCheck() {
    }

    public record Invalid(String field, String detail) {
    }

    /** All that is wrong; empty where nothing is. */
    public static List<Invalid> of(Policy policy) {
        PolicyCheck check = new PolicyCheck();
        check.people(policy);
        check.times(policy.timing());
        check.reminder(policy);
        return check.wrong;
    }

    private void people(Policy policy) {
        require(policy.share() >= 0 && policy.share() <= 1, "share", "must be from 0 to 1");
        within(policy.recontactPeriod(), Duration.ZERO, DAY.multipliedBy(730), "recontactPeriod", "no time to 730 days");
        require(!policy.media().isEmpty() && !policy.media().contains(Medium.OTHER)
                && new HashSet<>(policy.media()).size() == policy.media().size(), "media",
                "must name EMAIL, SMS or WEBHOOK or several of these, each once, in the order in which they are tried");
        require(policy.scope().topicsLeftOut().size() <= TOPICS, "topicsLeftOut", "must be " + TOPICS + " at most");
        require(policy.scope().topicsLeftOut().stream().allMatch(PolicyCheck::isTopic), "topicsLeftOut",
                "must have 1 to " + TOPIC_LENGTH + " characters each, none of them a control character");
    }

    private void times(Timing timing) {
        within(timing.delay(), Duration.ZERO, DAY, "delay", "no time to 1 day");
        within(timing.maxAge(), HOUR, DAY.multipliedBy(90), "maxAge", "1 hour to 90 days");
        require(timing.maxAge().compareTo(timing.delay()) >= 0, "maxAge", "must not be less than delay");
        within(timing.expiry(), HOUR, DAY.multipliedBy(90), "expiry", "1 hour to 90 days");
    }

    // Before another invitation can follow, and while there is still time to answer.
    private void reminder(Policy policy) {
        Reminder reminder = policy.timing().reminder();
        within(reminder.after(), HOUR, DAY.multipliedBy(90), "reminderAfter", "1 hour to 90 days");
        require(!reminder.on() || reminder.after().compareTo(policy.timing().expiry()) < 0, "reminderAfter",
                "must be less than expiry");
        require(!reminder.on() || reminder.after().compareTo(policy.recontactPeriod()) < 0, "reminderAfter",
                "must be less than recontactPeriod");
    }

    private void within(Duration value, Duration least, Duration most, String field, String range) {
        require(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, field, "must be from " + range);
    }

    private void require(boolean right, String field, String detail) {
        if (!right) {
            wrong.add(new Invalid(field, detail));
        }
    }

    private static boolean isTopic(String topic) {
        return !topic.isBlank() && topic.length() <= TOPIC_LENGTH && topic.chars().noneMatch(Character::isISOControl);
    }
}
