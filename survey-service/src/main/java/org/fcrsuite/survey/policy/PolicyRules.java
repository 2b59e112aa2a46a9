package org.fcrsuite.survey.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.survey.domain.Channel;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.OpenHours;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.domain.PolicyCheck;
import org.fcrsuite.survey.domain.Reminder;
import org.fcrsuite.survey.domain.Scope;
import org.fcrsuite.survey.domain.Timing;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/** The rules as they are sent, shown and stored; what is left out when they are sent stays as it was. */
@Schema(name = "PolicyRules", description = "The rules of a policy. What is left out stays as it is in the version that they are based on. Durations are ISO 8601: PT1H, P30D.")
public record PolicyRules(
        @Schema(minimum = "0", maximum = "1", description = "Of the contacts, the share that is asked about. Which ones follows from their ids.") Double share,
        @JsonSerialize(using = DurationText.class) @Schema(examples = "PT1H", description = "From the end of the contact to the message: a day at most. The message comes on the customer's next business day at the latest.") Duration delay,
        @JsonSerialize(using = DurationText.class) @Schema(examples = "P3D", description = "No customer is asked for the first time later than this after the contact: 1 hour to 90 days.") Duration maxAge,
        @JsonSerialize(using = DurationText.class) @Schema(examples = "P30D", description = "Least time between two invitations to a customer or address: up to 730 days.") Duration recontactPeriod,
        @JsonSerialize(using = DurationText.class) @Schema(examples = "P7D", description = "How long after sending an answer is taken: 1 hour to 90 days.") Duration expiry,
        @Schema(description = "Whether who has not answered is written to once more; never more often.") Boolean reminder,
        @JsonSerialize(using = DurationText.class) @Schema(examples = "P3D", description = "How long after the message: 1 hour at least, and less than expiry and recontactPeriod.") Duration reminderAfter,
        @Schema(examples = "08:00", description = "From this time of the customer's day, messages may arrive.") LocalTime opens,
        @Schema(examples = "21:00", description = "From this time on they wait for the next morning.") LocalTime closes,
        @Schema(description = "Days of the week on which nothing is sent. The others are business days.") Set<@NotNull DayOfWeek> quietDays,
        @Schema(description = "By what customers are asked; the first by which one can be reached is taken.") List<@NotNull Medium> media,
        @Schema(description = "Channels whose contacts are not asked about.") Set<@NotNull Channel> channelsLeftOut,
        @Schema(description = "Topics whose contacts are not asked about, spelled as the contacts have them.") Set<@NotNull String> topicsLeftOut,
        @Schema(description = "Whether contacts that the company began are asked about as well.") Boolean outbound) {

    public static PolicyRules of(Policy policy) {
        Timing timing = policy.timing();
        OpenHours hours = policy.openHours();
        Scope scope = policy.scope();
        return new PolicyRules(policy.share(), timing.delay(), timing.maxAge(), policy.recontactPeriod(), timing.expiry(),
                timing.reminder().on(), timing.reminder().after(), hours.opens(), hours.closes(),
                new TreeSet<>(hours.quietDays()), policy.media(),
                new TreeSet<>(scope.channelsLeftOut()), new TreeSet<>(scope.topicsLeftOut()), scope.outbound());
    }

    /**
     * These rules, and those of the other policy where these say nothing.
     *
     * @throws ProblemException
     *         400 with the fields that are wrong
     */
    public Policy over(Policy base) {
        Timing before = base.timing();
        Timing timing = new Timing(or(delay, before.delay()), or(maxAge, before.maxAge()), or(expiry, before.expiry()),
                new Reminder(or(reminder, before.reminder().on()), or(reminderAfter, before.reminder().after())));
        Scope scope = new Scope(or(channelsLeftOut, base.scope().channelsLeftOut()),
                or(topicsLeftOut, base.scope().topicsLeftOut()), or(outbound, base.scope().outbound()));
        Policy policy = new Policy(scope, or(share, base.share()), timing, or(recontactPeriod, base.recontactPeriod()),
                hoursOver(base.openHours()), or(media, base.media()), base.zone());
        List<PolicyCheck.Invalid> wrong = PolicyCheck.of(policy);
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong.stream().map(one -> new Problem.Invalid(one.field(), one.detail())).toList());
        }
        return policy;
    }

    private OpenHours hoursOver(OpenHours base) {
        LocalTime from = or(opens, base.opens());
        LocalTime to = or(closes, base.closes());
        Set<DayOfWeek> quiet = or(quietDays, base.quietDays());
        if (!from.isBefore(to)) {
            throw ProblemException.invalid(List.of(new Problem.Invalid("closes", "must be later than opens")));
        }
        if (quiet.size() == DayOfWeek.values().length) {
            throw ProblemException.invalid(List.of(new Problem.Invalid("quietDays", "must leave one day at least")));
        }
        return new OpenHours(from, to, quiet);
    }

    private static <T> T or(T sent, T before) {
        return sent == null ? before : sent;
    }
}
