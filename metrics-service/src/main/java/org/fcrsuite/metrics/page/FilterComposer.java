package org.fcrsuite.metrics.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.page.OverviewView.FilterView;
import org.fcrsuite.metrics.page.OverviewView.Option;

/** The choices of the filter, with those that are in use. */
final class FilterComposer {

    private static final Map<Channel, Function<OverviewMessages, String>> CHANNELS = Map.of(Channel.PHONE,
            OverviewMessages::channelPhone,
            Channel.EMAIL, OverviewMessages::channelEmail, Channel.CHAT, OverviewMessages::channelChat, Channel.SMS,
            OverviewMessages::channelSms,
            Channel.SOCIAL, OverviewMessages::channelSocial, Channel.WEB_FORM, OverviewMessages::channelWebForm, Channel.VIDEO,
            OverviewMessages::channelVideo, Channel.IN_PERSON, OverviewMessages::channelInPerson);

    private final OverviewMessages messages;
    private final Format format;

    FilterComposer(OverviewMessages messages, Locale locale) {
        this.messages = messages;
        this.format = new Format(locale);
    }

    FilterView filter(OverviewRequest request, ReportingPeriod period, Step step, Choices choices) {
        List<Option> periods = Stream.concat(ReportingPeriod.PRESETS.stream(), Stream.of(ReportingPeriod.DATES))
                .map(choice -> new Option(choice, choice, choice.equals(period.choice()))).toList();
        List<Option> channels = choices.channels().stream()
                .map(name -> new Option(name, channelName(name), name.equals(request.channel()))).toList();
        List<Option> definitions = choices.definitions().stream().map(stored -> stored.definition().name())
                .map(name -> new Option(name, name, name.equals(choices.definition()))).toList();
        List<Option> steps = Stream.of(Step.values()).filter(one -> one.suits(period))
                .map(one -> new Option(one.parameter(), stepName(one), one == step)).toList();
        return new FilterView(periods, period.from().toString(), period.to().toString(), channels, definitions, steps,
                request.link());
    }

    /** @param definition the name of the one in use */
    record Choices(Collection<String> channels, List<StoredDefinition> definitions, String definition) {
    }

    String scope(ReportingPeriod period, String channel) {
        String where = channel == null || channel.isEmpty() ? messages.allChannels() : channelName(channel);
        return messages.scope(format.days(period.from(), period.to()), where);
    }

    private String channelName(String name) {
        return Stream.of(Channel.values()).filter(channel -> channel.name().equals(name)).findFirst()
                .map(channel -> CHANNELS.get(channel).apply(messages)).orElse(name);
    }

    private String stepName(Step step) {
        return switch (step) {
            case DAY -> messages.stepDay();
            case WEEK -> messages.stepWeek();
            case MONTH -> messages.stepMonth();
        };
    }
}
