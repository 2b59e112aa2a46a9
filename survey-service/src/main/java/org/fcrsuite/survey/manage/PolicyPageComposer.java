package org.fcrsuite.survey.manage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Channel;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.invitation.InvitationSummary;
import org.fcrsuite.survey.invitation.Invitations;
import org.fcrsuite.survey.manage.PolicyPageView.ChannelChoice;
import org.fcrsuite.survey.manage.PolicyPageView.Day;
import org.fcrsuite.survey.manage.PolicyPageView.Example;
import org.fcrsuite.survey.manage.PolicyPageView.Fate;
import org.fcrsuite.survey.manage.PolicyPageView.Message;
import org.fcrsuite.survey.manage.PolicyPageView.Sum;
import org.fcrsuite.survey.manage.PolicyPageView.Trial;
import org.fcrsuite.survey.manage.PolicyPageView.TrialRow;
import org.fcrsuite.survey.manage.PolicyPageView.Version;
import org.fcrsuite.survey.policy.Policies;
import org.fcrsuite.survey.policy.PolicyVersion;
import org.fcrsuite.survey.preview.Preview;
import org.fcrsuite.survey.preview.Preview.Verdict;

/** Puts the policy page together, in words. */
@ApplicationScoped
class PolicyPageComposer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final int VERSIONS = 20;

    private final Policies policies;
    private final Invitations invitations;
    private final ManagePages pages;

    PolicyPageComposer(Policies policies, Invitations invitations, ManagePages pages) {
        this.policies = policies;
        this.invitations = invitations;
        this.pages = pages;
    }

    /** What was sent, where something was. */
    record Sent(PolicyForm form, String note, Set<String> wrong, Message message, Preview preview) {

        static Sent nothing(PolicyVersion shown, Message message) {
            return new Sent(PolicyForm.of(shown.policy()), "", Set.of(), message, null);
        }
    }

    PolicyPageView compose(PolicyVersion base, Sent sent) {
        ManageMessages words = pages.messages();
        InvitationSummary summary = invitations.summary(List.of());
        String holds = words.holds(base.version(), by(base, words), TIME.format(base.createdAt()) + " UTC");
        return new PolicyPageView(base.version(), holds, sent.message(), sent.wrong(), sent.form(), sent.note(),
                days(sent.form()), channels(sent.form()), sent.preview() == null ? null : trial(sent.preview(), words),
                sums(summary), summary.requested(), versions(words));
    }

    String by(PolicyVersion version, ManageMessages words) {
        return Policies.CONFIGURATION.equals(version.createdBy()) ? words.byConfiguration() : version.createdBy();
    }

    private List<Day> days(PolicyForm form) {
        return Arrays.stream(DayOfWeek.values()).map(day -> new Day(day.name(),
                day.getDisplayName(TextStyle.FULL, pages.locale()), form.quietDays().contains(day.name()))).toList();
    }

    private static List<ChannelChoice> channels(PolicyForm form) {
        return Arrays.stream(Channel.values())
                .map(channel -> new ChannelChoice(channel, form.channelsLeftOut().contains(channel.name()))).toList();
    }

    private static List<Sum> sums(InvitationSummary summary) {
        return Stream.concat(Stream.of(new Sum(null, summary.invited())),
                summary.suppressed().entrySet().stream().map(entry -> new Sum(entry.getKey(), entry.getValue()))).toList();
    }

    private List<Version> versions(ManageMessages words) {
        return policies.before(Integer.MAX_VALUE, VERSIONS).stream()
                .map(one -> new Version(one.version(), by(one, words), TIME.format(one.createdAt()), one.note())).toList();
    }

    private static Trial trial(Preview preview, ManageMessages words) {
        if (preview.contacts() == 0) {
            return new Trial(words.previewNone(), null, false, List.of(), 0, List.of());
        }
        String summary = words.previewOf(preview.contacts(), TIME.format(preview.from()), TIME.format(preview.to()));
        return new Trial(summary, words.previewChange(preview.added(), preview.dropped()), preview.cut(), rows(preview),
                preview.contacts(), preview.examples().stream().map(one -> example(one, words)).toList());
    }

    private static List<TrialRow> rows(Preview preview) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(preview.current().suppressed().keySet());
        reasons.addAll(preview.draft().suppressed().keySet());
        return Stream.concat(Stream.of(new TrialRow(null, preview.current().invited(), preview.draft().invited())),
                reasons.stream().map(reason -> new TrialRow(reason, preview.current().suppressed().getOrDefault(reason, 0),
                        preview.draft().suppressed().getOrDefault(reason, 0))))
                .toList();
    }

    private static Example example(Preview.Example one, ManageMessages words) {
        String customer = one.customerKey() == null ? "–" : one.customerKey().toString().substring(0, 8);
        return new Example(one.source() + "/" + one.externalId(), customer, one.channel(),
                one.topic() == null ? "–" : one.topic(), time(one.endedAt()), fate(one.current(), words),
                fate(one.draft(), words), one.differs());
    }

    private static Fate fate(Verdict verdict, ManageMessages words) {
        return new Fate(verdict.reason(), verdict.invited() ? time(verdict.at()) : null,
                verdict.remindedAt() == null ? null : words.reminded(time(verdict.remindedAt())));
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
