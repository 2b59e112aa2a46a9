package org.fcrsuite.metrics.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.page.OverviewView.FilterView;
import org.fcrsuite.metrics.page.OverviewView.Option;

/** The choices of the filter, with those that are in use. */
final class FilterComposer {

    private static final Map<Channel, Function<FiguresMessages, String>> CHANNELS = Map.of(Channel.PHONE,
            FiguresMessages::channelPhone,
            Channel.EMAIL, FiguresMessages::channelEmail, Channel.CHAT, FiguresMessages::channelChat, Channel.SMS,
            FiguresMessages::channelSms,
            Channel.SOCIAL, FiguresMessages::channelSocial, Channel.WEB_FORM, FiguresMessages::channelWebForm, Channel.VIDEO,
            FiguresMessages::channelVideo, Channel.IN_PERSON, FiguresMessages::channelInPerson);

    private final FiguresMessages messages;
    private final Format format;

    FilterComposer(FiguresMessages messages, Locale locale) {
        this.messages = messages;
        this.format = new Format(locale);
    }

    /** @param steps to choose from; none on a page without a trend */
    FilterView filter(Selection selection, List<Step> steps, Step step, Collection<String> channels) {
        ReportingPeriod period = selection.period();
        ReportRequest request = selection.request();
        List<Option> periods = Stream.concat(ReportingPeriod.PRESETS.stream(), Stream.of(ReportingPeriod.DATES))
                .map(choice -> new Option(choice, choice, choice.equals(period.choice()))).toList();
        List<Option> channelOptions = channels.stream()
                .map(name -> new Option(name, channelName(name), name.equals(request.channel()))).toList();
        List<Option> definitions = selection.definitions().stream().map(stored -> stored.definition().name())
                .map(name -> new Option(name, name, name.equals(selection.definition()))).toList();
        List<Option> stepOptions = steps.stream().filter(one -> one.suits(period))
                .map(one -> new Option(one.parameter(), stepName(one), one == step)).toList();
        return new FilterView(selection.place().path(), periods, period.from().toString(), period.to().toString(),
                channelOptions, definitions, stepOptions, request.link(selection.place()),
                request.link(Place.RECONCILIATION));
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
