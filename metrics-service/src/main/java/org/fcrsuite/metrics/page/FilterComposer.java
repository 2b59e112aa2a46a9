package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.page.OverviewView.Chip;
import org.fcrsuite.metrics.page.OverviewView.Choice;
import org.fcrsuite.metrics.page.OverviewView.FilterView;
import org.fcrsuite.metrics.page.OverviewView.Kept;
import org.fcrsuite.metrics.page.OverviewView.More;
import org.fcrsuite.metrics.page.OverviewView.Option;
import org.fcrsuite.metrics.report.MemberKey;

/** The choices of the filter, with those that are in use. */
final class FilterComposer {

    private static final Map<Channel, Function<FiguresMessages, String>> CHANNELS = Map.of(Channel.PHONE,
            FiguresMessages::channelPhone,
            Channel.EMAIL, FiguresMessages::channelEmail, Channel.CHAT, FiguresMessages::channelChat, Channel.SMS,
            FiguresMessages::channelSms,
            Channel.SOCIAL, FiguresMessages::channelSocial, Channel.WEB_FORM, FiguresMessages::channelWebForm, Channel.VIDEO,
            FiguresMessages::channelVideo, Channel.IN_PERSON, FiguresMessages::channelInPerson);

    private static final List<Dimension> CHOSEN_FROM_A_LIST = List.of(Dimension.CHANNEL, Dimension.TEAM, Dimension.TOPIC);

    private static final List<String> KEPT = List.of("of", "sort", "kind");

    private final FiguresMessages messages;
    private final Format format;

    FilterComposer(FiguresMessages messages, Locale locale) {
        this.messages = messages;
        this.format = new Format(locale);
    }

    /**
     * @param steps to choose from; none on a page without a trend
     * @param members the names of a dimension that can be chosen from, at most a list of them
     * @param sources that can be chosen from
     */
    FilterView filter(Selection selection, List<Step> steps, Step step, Function<Dimension, List<String>> members,
            List<String> sources) {
        ReportingPeriod period = selection.period();
        List<Option> periods = Stream.concat(ReportingPeriod.PRESETS.stream(), Stream.of(ReportingPeriod.DATES))
                .map(choice -> new Option(choice, choice, choice.equals(period.choice()))).toList();
        List<Choice> choices = CHOSEN_FROM_A_LIST.stream()
                .map(dimension -> choice(dimension, members.apply(dimension), selection.filters().get(dimension)))
                .filter(choice -> choice.options().size() > 1).toList();
        List<Option> definitions = selection.definitions().stream().map(stored -> stored.definition().name())
                .map(name -> new Option(name, name, name.equals(selection.definition()))).toList();
        List<Option> stepOptions = steps.stream().filter(one -> one.suits(period))
                .map(one -> new Option(one.parameter(), stepName(one), one == step)).toList();
        More more = more(selection, sources);
        return new FilterView(selection.place().path(), periods, period.from().toString(), period.to().toString(), choices,
                chips(selection, choices, more), kept(selection.request()), definitions, more, stepOptions,
                selection.request().link(selection.place()),
                selection.request().filterOnly().link(Place.RECONCILIATION),
                selection.request().filterOnly().link(Place.REPEATS));
    }

    private More more(Selection selection, List<String> sources) {
        List<Option> options = new ArrayList<>(List.of(new Option("", messages.allSources(), false)));
        sources.forEach(name -> options.add(new Option(name, name, name.equals(selection.source()))));
        boolean canChoose = sources.size() > 1 && (selection.source() == null || sources.contains(selection.source()));
        String asOf = selection.asOf() == null ? null : selection.asOf().toString();
        return new More(canChoose ? new Choice("source", messages.source(), List.copyOf(options)) : null,
                selection.countsSuspect(), asOf,
                asOf != null || selection.countsSuspect() || canChoose && selection.source() != null);
    }

    private static List<Kept> kept(ReportRequest request) {
        return KEPT.stream().filter(name -> request.part(name) != null).map(name -> new Kept(name, request.part(name)))
                .toList();
    }

    private Choice choice(Dimension dimension, List<String> members, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", all(dimension), false));
        members.stream().map(MemberKey::write)
                .forEach(key -> options.add(new Option(key, memberName(dimension, key), key.equals(chosen))));
        return new Choice(ReportRequest.parameter(dimension), dimensionName(dimension), List.copyOf(options));
    }

    /** What is in use and in no list, with the link that takes it away. */
    private List<Chip> chips(Selection selection, List<Choice> choices, More more) {
        Set<String> shown = choices.stream().filter(choice -> choice.options().stream().anyMatch(Option::chosen))
                .map(Choice::name).collect(Collectors.toSet());
        Stream<Chip> members = selection.filters().entrySet().stream()
                .filter(filter -> !shown.contains(ReportRequest.parameter(filter.getKey())))
                .map(filter -> chip(selection, ReportRequest.parameter(filter.getKey()), filter.getValue(),
                        named(filter.getKey(), filter.getValue())));
        Stream<Chip> source = selection.source() == null || more.source() != null ? Stream.empty()
                : Stream.of(chip(selection, "source", selection.source(), ofSource(selection)));
        return Stream.concat(members, source).toList();
    }

    private static Chip chip(Selection selection, String name, String value, String text) {
        return new Chip(name, value, text, selection.request().with(name, null).link(selection.place()));
    }

    private String ofSource(Selection selection) {
        return messages.memberOf(messages.source(), selection.source());
    }

    /** In one line: the days, the channel, and what else is in use. */
    String scope(Selection selection) {
        String channel = selection.filters().get(Dimension.CHANNEL);
        String where = channel == null ? messages.allChannels() : memberName(Dimension.CHANNEL, channel);
        String first = messages.scope(format.days(selection.period().from(), selection.period().to()), where);
        Stream<String> others = selection.filters().entrySet().stream()
                .filter(filter -> filter.getKey() != Dimension.CHANNEL)
                .map(filter -> named(filter.getKey(), filter.getValue()));
        return Stream.of(Stream.of(first), own(selection.teams()), others, more(selection)).flatMap(Function.identity())
                .collect(Collectors.joining(" · "));
    }

    private Stream<String> more(Selection selection) {
        return Stream.of(selection.source() == null ? null : ofSource(selection),
                selection.countsSuspect() ? messages.suspectCounted() : null,
                selection.asOf() == null ? null : messages.asOfDay(format.day(selection.asOf()))).filter(Objects::nonNull);
    }

    /** The teams beyond which the reader sees nothing. */
    private Stream<String> own(Set<String> teams) {
        return teams == null ? Stream.empty() : Stream.of(OwnTeams.told(teams, messages));
    }

    private String named(Dimension dimension, String member) {
        return messages.memberOf(dimensionName(dimension), memberName(dimension, member));
    }

    String dimensionName(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> messages.channel();
            case TOPIC -> messages.topic();
            case TEAM -> messages.team();
            case QUEUE -> messages.queue();
            case AGENT -> messages.agent();
        };
    }

    private String all(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> messages.allChannels();
            case TOPIC -> messages.allTopics();
            case TEAM -> messages.allTeams();
            case QUEUE, AGENT -> throw new IllegalStateException(dimension + " has no list");
        };
    }

    /** As people call the member that reports know by this key. */
    String memberName(Dimension dimension, String key) {
        if (MemberKey.isNone(key)) {
            return messages.none();
        }
        if (dimension == Dimension.AGENT && key.equals(MemberKey.OTHER_TEAMS)) {
            return messages.otherTeams();
        }
        return dimension == Dimension.CHANNEL ? channelName(key) : MemberKey.read(key);
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
