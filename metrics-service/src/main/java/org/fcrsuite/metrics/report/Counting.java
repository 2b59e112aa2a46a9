package org.fcrsuite.metrics.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.access.TeamAccess;
import org.fcrsuite.metrics.chain.ChainBuilder;
import org.fcrsuite.metrics.chain.ChainingRow;
import org.fcrsuite.metrics.chain.Chainings;
import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.domain.Chaining;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.source.SourceEnds;

/** Runs a query: columns are counted, the definition decides once for each distinct outcome, tallies add up. */
@ApplicationScoped
class Counting {

    private static final int NO_SUCH_MEMBER = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Definitions definitions;
    private final Chainings chainings;
    private final ChainBuilder builder;
    private final SourceEnds sources;
    private final Judges judges;
    private final Labels labels;
    private final Settings settings;

    /** What the deployment says, and who may see what. */
    @ApplicationScoped
    static class Settings {

        private final MetricsConfig config;
        private final TeamAccess access;
        private final Clock clock;

        Settings(MetricsConfig config, TeamAccess access, Clock clock) {
            this.config = config;
            this.access = access;
            this.clock = clock;
        }

        /** Whoever asks sees their own teams only, whatever they ask for. */
        FcrQuery visible(FcrQuery asked) {
            return access.only().map(asked::ofTeams).orElse(asked);
        }

        /** Null for all. */
        Set<String> visibleTeams() {
            return access.only().orElse(null);
        }

        ZoneId zone() {
            return config.reportingZone();
        }

        Instant now() {
            return Instant.now(clock);
        }
    }

    Counting(Definitions definitions, Chainings chainings, ChainBuilder builder, SourceEnds sources, Judges judges,
            Labels labels, Settings settings) {
        this.definitions = definitions;
        this.chainings = chainings;
        this.builder = builder;
        this.sources = sources;
        this.judges = judges;
        this.labels = labels;
        this.settings = settings;
    }

    /** A definition whose contacts are chained. */
    record Ready(StoredDefinition stored, ChainingRow chaining) {

        Ready withWindowDays(int days) {
            return new Ready(new StoredDefinition(stored.definition().withWindowDays(days), stored.version(), stored.preset(),
                    stored.rule(), stored.createdBy(), stored.createdAt()), chaining);
        }
    }

    /** Before anything is counted: this may write, and wait. An old version that is looked at keeps its chains. */
    Ready ready(FcrQuery query) {
        StoredDefinition stored = definitions.find(query.definition(), query.version())
                .orElseThrow(() -> ProblemException.notFound("There is no definition '" + query.definition() + "'"
                        + (query.version() == null ? "." : " with a version " + query.version() + ".")));
        ChainingRow chaining = chainings.require(stored.definition().chaining());
        if (!chaining.isReady() && !builder.build(chaining, PATIENCE)) {
            throw ProblemException.unavailable(PATIENCE, "The contacts are still being chained by the rules of '"
                    + query.definition() + "'. Ask again in a moment, or for an older version.");
        }
        return new Ready(stored, chaining);
    }

    /** Those of some definitions whose contacts are chained, in their order. */
    List<Ready> ready(List<String> names) {
        Map<Chaining, Optional<ChainingRow>> ready = new HashMap<>();
        return definitions.latestReady(names).stream()
                .flatMap(stored -> ready.computeIfAbsent(stored.definition().chaining(), this::ifReady)
                        .map(chaining -> new Ready(stored, chaining)).stream())
                .toList();
    }

    private Optional<ChainingRow> ifReady(Chaining rules) {
        return chainings.find(rules).filter(ChainingRow::isReady).map(known -> chainings.require(rules))
                .filter(ChainingRow::isReady);
    }

    /** A definition that is not stored: version 0, and nothing is chained for it. */
    Optional<Ready> drafted(Definition draft) {
        return chainings.find(draft.chaining()).filter(ChainingRow::isReady).map(
                chaining -> new Ready(new StoredDefinition(draft, 0, false, null, null, null), chaining));
    }

    /**
     * @param columns of the definition's chaining
     * @param maySee which sources the caller may see
     * @param stratify tell topics apart
     */
    Counted count(FcrQuery asked, Ready ready, Columns columns, Predicate<String> maySee, boolean stratify) {
        Prepared prepared = prepare(asked, ready, columns, maySee, stratify);
        return prepared.query().groupBy() == GroupBy.NONE && !stratify
                ? whole(prepared, 0, prepared.scan().outcomes())
                : count(prepared, prepared.scan().gather(prepared::kinds));
    }

    Prepared prepare(FcrQuery asked, Ready ready, Columns columns, Predicate<String> maySee, boolean stratify) {
        return prepare(asked, List.of(ready), columns, maySee, stratify).get(0);
    }

    /**
     * For several definitions at once.
     *
     * @param alike chained and credited in the same way
     * @return one for each of them, with one scan for them all
     */
    List<Prepared> prepare(FcrQuery asked, List<Ready> alike, Columns columns, Predicate<String> maySee, boolean stratify) {
        FcrQuery query = settings.visible(asked);
        List<SourceEnds.Source> sources = sources(query, maySee);
        Variants variants = variants(alike.stream().map(ready -> ready.stored().definition()).toList());
        CountPlan plan = new CountPlan(query.groupBy(), stratify, numbers(query.filters()), teams(query.teams()),
                alike.get(0).stored().definition().credit());
        Scan scan = new Scan(columns, plan, Period.of(query, sources, variants.windows(), settings.zone()), variants);
        return alike.stream().map(ready -> new Prepared(query, ready.stored().definition(), scan,
                judge(ready.stored().definition(), columns), basis(query, ready.stored(), sources))).toList();
    }

    private Basis basis(FcrQuery query, StoredDefinition stored, List<SourceEnds.Source> sources) {
        Map<String, Instant> observedThrough = new TreeMap<>();
        sources.forEach(source -> observedThrough.put(source.name(), source.observedThrough()));
        return new Basis(new FcrReport.DefinitionName(stored.definition().name(), stored.version()), query.from(), query.to(),
                settings.zone().getId(), Optional.ofNullable(query.asOf()).orElseGet(settings::now), observedThrough,
                query.filterNames());
    }

    /**
     * What each of several definitions says of all contacts together: these are counted once.
     *
     * @param alike chained and credited in the same way
     */
    List<Counted> sideBySide(FcrQuery asked, List<Ready> alike, Columns columns) {
        List<Prepared> prepared = prepare(asked.groupedBy(GroupBy.NONE), alike, columns, source -> true, false);
        OutcomeCounts outcomes = prepared.get(0).scan().outcomes();
        return IntStream.range(0, alike.size()).parallel().mapToObj(lens -> whole(prepared.get(lens), lens, outcomes))
                .toList();
    }

    /** What a definition says of all contacts together. */
    Counted whole(Prepared prepared, int lens, OutcomeCounts outcomes) {
        return counted(prepared,
                Map.of(0, outcomes.tally(lens, prepared.judge(), prepared.query().includeSuspect())));
    }

    Counted count(Prepared prepared, KindCounts kinds) {
        Scan scan = prepared.scan();
        Map<Integer, Tally> tallies = new HashMap<>();
        if (prepared.query().groupBy() == GroupBy.NONE) {
            tallies.put(0, kinds.together(group -> true).tally(0, scan::topicKey));
            return counted(prepared, tallies);
        }
        for (int group = 0; group < scan.groups(); group++) {
            if (kinds.has(group)) {
                tallies.put(scan.groupKey(group), kinds.tally(group, scan::topicKey));
            }
        }
        return counted(prepared, tallies);
    }

    private Counted counted(Prepared prepared, Map<Integer, Tally> tallies) {
        Map<Integer, String> names = names(prepared.query().groupBy(), tallies);
        SortedMap<String, Tally> groups = new TreeMap<>(Comparator.naturalOrder());
        tallies.forEach((key, tally) -> groups.put(names.get(key), tally));
        return new Counted(prepared, groups, names);
    }

    Judge judge(Definition definition, Columns columns) {
        return judges.of(definition, columns);
    }

    private Variants variants(List<Definition> definitions) {
        return new Variants(definitions.stream().map(definition -> new Variants.Lens(definition.windowDays(),
                definition.excludeTopics().stream().map(topic -> labels.find(Label.Kind.TOPIC, topic))
                        .flatMapToInt(OptionalInt::stream).boxed().collect(Collectors.toSet())))
                .toList());
    }

    /** The numbers of the only teams that whoever asks may see; null for all. */
    Set<Integer> visibleTeams() {
        return teams(settings.visibleTeams());
    }

    private Set<Integer> teams(Set<String> names) {
        return names == null ? null
                : names.stream().map(name -> labels.find(Label.Kind.TEAM, name).orElse(NO_SUCH_MEMBER))
                        .collect(Collectors.toSet());
    }

    private List<SourceEnds.Source> sources(FcrQuery query, Predicate<String> maySee) {
        return sources.all().stream()
                .filter(source -> query.source() == null || query.source().equals(source.name()))
                .filter(source -> maySee.test(source.name())).map(source -> source.asOf(query.asOf())).toList();
    }

    /** A name that nobody has is filtered by all the same: there is nothing under it. */
    private Map<Dimension, Integer> numbers(Map<Dimension, String> filters) {
        Map<Dimension, Integer> numbers = new HashMap<>();
        filters.forEach((dimension, name) -> {
            boolean others = dimension == Dimension.AGENT && name.equals(MemberKey.OTHER_TEAMS);
            numbers.put(dimension, others ? CountPlan.OTHER_TEAMS : number(dimension, name));
        });
        return numbers;
    }

    private int number(Dimension dimension, String name) {
        OptionalInt number = MemberKey.isNone(name) ? OptionalInt.of(Label.NONE)
                : labels.find(dimension.kind(), MemberKey.read(name));
        return number.orElse(NO_SUCH_MEMBER);
    }

    private Map<Integer, String> names(GroupBy groupBy, Map<Integer, Tally> tallies) {
        Map<Integer, String> names = new HashMap<>();
        if (groupBy.dimension().isPresent()) {
            labels.names(tallies.keySet()).forEach((number, name) -> names.put(number, MemberKey.write(name)));
            names.put(Label.NONE, MemberKey.NONE);
            names.put(CountPlan.OTHER_TEAMS, MemberKey.OTHER_TEAMS);
        } else {
            tallies.keySet().forEach(key -> names.put(key, groupBy.timeName(key)));
        }
        return names;
    }
}
