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
        return counted(prepared, prepared.scan().gather(prepared::counts));
    }

    /** As {@link #count}, before anything is counted: others may gather of the same contacts in the same pass. */
    Prepared prepare(FcrQuery asked, Ready ready, Columns columns, Predicate<String> maySee, boolean stratify) {
        FcrQuery query = settings.visible(asked);
        Definition definition = ready.stored().definition();
        List<SourceEnds.Source> sources = sources(query, maySee);
        Period period = Period.of(query, sources, definition.window(), settings.zone());
        return new Prepared(query, ready.stored(), sources, scan(query, definition, columns, period, stratify),
                judge(definition, columns));
    }

    /** What is going to be counted. */
    record Prepared(FcrQuery query, StoredDefinition definition, List<SourceEnds.Source> sources, Scan scan, Judge judge) {

        KindCounts counts() {
            return new KindCounts(judge, query.includeSuspect(), scan.groups(), scan.topics());
        }
    }

    Counted counted(Prepared prepared, KindCounts counts) {
        FcrQuery query = prepared.query();
        Map<Integer, Tally> tallies = tallies(query.groupBy(), prepared.scan(), counts);
        Map<Integer, String> names = names(query.groupBy(), tallies);
        SortedMap<String, Tally> groups = new TreeMap<>(Comparator.naturalOrder());
        tallies.forEach((key, tally) -> groups.put(names.get(key), tally));
        return new Counted(query, prepared.definition(), prepared.scan(), prepared.judge(), prepared.sources(),
                settings.zone().getId(), Optional.ofNullable(query.asOf()).orElseGet(settings::now), groups, names);
    }

    Judge judge(Definition definition, Columns columns) {
        return judges.of(definition, columns);
    }

    Scan scan(FcrQuery query, Definition definition, Columns columns, Period period, boolean stratify) {
        CountPlan plan = new CountPlan(query.groupBy(), stratify, numbers(query.filters()),
                teams(settings.visible(query).teams()), definition.credit());
        Set<Integer> leftOut = definition.excludeTopics().stream().map(topic -> labels.find(Label.Kind.TOPIC, topic))
                .flatMapToInt(OptionalInt::stream).boxed().collect(Collectors.toSet());
        return new Scan(columns, plan, period, leftOut);
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

    List<SourceEnds.Source> sources(FcrQuery query, Predicate<String> maySee) {
        return sources.all().stream()
                .filter(source -> query.source() == null || query.source().equals(source.name()))
                .filter(source -> maySee.test(source.name())).map(source -> source.asOf(query.asOf())).toList();
    }

    private static Map<Integer, Tally> tallies(GroupBy groupBy, Scan scan, KindCounts counts) {
        Map<Integer, Tally> tallies = new HashMap<>();
        for (int group = 0; group < scan.groups(); group++) {
            if (counts.has(group) || groupBy == GroupBy.NONE) {
                tallies.put(scan.groupKey(group), counts.tally(group, scan::topicKey));
            }
        }
        return tallies;
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
