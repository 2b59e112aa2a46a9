package org.fcrsuite.metrics.report;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.column.ChainAgents;
import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.column.Dictionary;
import org.fcrsuite.metrics.column.Page;
import org.fcrsuite.metrics.column.Segment;
import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.label.Label;

/**
 * Shows every contact that a plan counts, with its group. What depends on the segment or the agents alone is looked up
 * once for each of those, not for each contact.
 */
final class Scan {

    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int NOT_COUNTED = -1;

    private final Columns columns;
    private final CountPlan plan;
    private final Period period;
    private final Variants variants;
    private final int firstDay;
    private final int lastDay;
    /** {@link #NO_DAY} for now. */
    private final int asOf;
    private final Dictionary<Integer> groups = new Dictionary<>();
    private final Dictionary<Integer> topics = new Dictionary<>();
    /** By the number of the segment; null where none of its contacts is counted. */
    private final Part[] parts;
    private final int[] groupOfDay;
    /** Null where agents are not looked at. */
    private final CreditedGroups groupsOfAgents;
    /** The numbers of the agents who took a contact of the only teams that are counted; null where all may be named. */
    private final Set<Integer> ownAgents;

    /**
     * Of the contacts of one segment.
     *
     * @param finality by day from the first on, for how many windows it is final; {@link #NOT_COUNTED} after the last
     * @param knownDay the last of which anything is known
     * @param variant on days that are not final
     */
    private record Part(int[] finality, int knownDay, int group, int topic, int variant) {
    }

    Scan(Columns columns, CountPlan plan, Period period, Variants variants) {
        this.columns = columns;
        this.plan = plan;
        this.period = period;
        this.variants = variants;
        lastDay = (int) Math.min(period.to().toEpochDay(), columns.lastDay());
        asOf = period.asOf() == null ? NO_DAY : (int) period.asOf().toEpochDay();
        firstDay = (int) Math.max(period.from().toEpochDay(), asOf == NO_DAY ? columns.firstDay() : columns.firstStart());
        parts = parts();
        groupOfDay = plan.groupBy().isTime()
                ? IntStream.rangeClosed(firstDay, lastDay).map(day -> groups.number(plan.groupBy().firstDay(day))).toArray()
                : null;
        ownAgents = plan.looksAtAgents() && plan.mayNameOthers() ? ownAgents() : null;
        groupsOfAgents = plan.looksAtAgents() ? groupsOfAgents() : null;
    }

    private Part[] parts() {
        Map<Integer, Period.SourceDays> sources = period.bySource();
        Map<Integer, int[]> finality = new HashMap<>();
        sources.forEach((source, days) -> finality.put(source, finality(days)));
        // Thousands of segments have few parts between them: looked up for each contact, these stay near the processor.
        Map<Part, Part> distinct = new HashMap<>();
        Part[] found = new Part[columns.segments().size()];
        for (int i = 0; i < found.length; i++) {
            Segment segment = columns.segments().value(i);
            Period.SourceDays days = sources.get(segment.source());
            found[i] = days == null || !plan.passes(segment) ? null
                    : distinct.computeIfAbsent(new Part(finality.get(segment.source()), (int) days.knownDay().toEpochDay(),
                            group(segment), topics.number(plan.byTopic() ? segment.topic() : Label.NONE),
                            variants.ofTopic(segment.topic())), Function.identity());
        }
        return found;
    }

    private int[] finality(Period.SourceDays days) {
        long last = days.lastDay().toEpochDay();
        return IntStream.rangeClosed(firstDay, lastDay).map(day -> day > last ? NOT_COUNTED
                : (int) days.finalDays().stream().filter(finalDay -> day <= finalDay.toEpochDay()).count()).toArray();
    }

    private int group(Segment segment) {
        return plan.groupBy().dimension().filter(dimension -> dimension != Dimension.AGENT)
                .map(dimension -> groups.number(CountPlan.member(segment, dimension))).orElse(0);
    }

    private CreditedGroups groupsOfAgents() {
        return switch (plan.credit()) {
            case FIRST_AGENT -> groupsOf(columns.agents().size(), agent -> IntStream.of(columns.agents().value(agent)));
            case LAST_AGENT -> groupsOfChains(agents -> IntStream.of(agents.last()));
            case EVERY_AGENT -> groupsOfChains(agents -> agents.isEmpty() ? IntStream.of(Label.NONE) : agents.all());
        };
    }

    private CreditedGroups groupsOfChains(Function<ChainAgents, IntStream> credited) {
        return groupsOf(columns.chainAgents().size(), chain -> {
            ChainAgents agents = columns.chainAgents().value(chain);
            return agents == null ? IntStream.empty() : credited.apply(agents);
        });
    }

    private CreditedGroups groupsOf(int rows, IntFunction<IntStream> agents) {
        Integer only = plan.filters().get(Dimension.AGENT);
        CreditedGroups groupsOf = new CreditedGroups(rows);
        for (int row = 0; row < rows; row++) {
            agents.apply(row).map(this::named).filter(agent -> only == null || only == agent)
                    .forEach(agent -> groupsOf.add(plan.groupBy() == GroupBy.AGENT ? groups.number(agent) : 0));
            groupsOf.endRow();
        }
        return groupsOf;
    }

    private Set<Integer> ownAgents() {
        BitSet found = new BitSet();
        for (Page page : columns.pages(columns.firstDay(), columns.lastDay())) {
            for (int slot = 0; slot < Page.SIZE; slot++) {
                if (page.has(slot) && plan.teams().contains(columns.segments().value(page.segment(slot)).team())) {
                    found.set(page.agent(slot));
                }
            }
        }
        return found.stream().map(columns.agents()::value).boxed().collect(Collectors.toSet());
    }

    private int named(int agent) {
        return ownAgents == null || agent == Label.NONE || ownAgents.contains(agent) ? agent : CountPlan.OTHER_TEAMS;
    }

    OutcomeCounts outcomes() {
        return gather(this::noOutcomes);
    }

    OutcomeCounts noOutcomes() {
        return new OutcomeCounts(variants, columns.outcomes().size());
    }

    /** Shows batches of contacts to as many threads as there are processors. */
    <G extends Gathering<G>> G gather(Supplier<G> fresh) {
        boolean isNow = asOf == NO_DAY;
        List<Page> pages = pages(isNow ? lastDay : columns.lastDay());
        // Whoever has time takes the next page: processors are rarely free to the same degree.
        AtomicInteger next = new AtomicInteger();
        return IntStream.range(0, Runtime.getRuntime().availableProcessors()).parallel().mapToObj(thread -> {
            Share<G> share = new Share<>(fresh.get(), new Batch());
            for (int i = next.getAndIncrement(); i < pages.size(); i = next.getAndIncrement()) {
                share.batch().begin(pages.get(i));
                if (isNow) {
                    show(pages.get(i), share);
                } else {
                    showPast(pages.get(i), share);
                }
                share.gathered().add(share.batch());
            }
            return share.gathered();
        }).reduce((one, other) -> {
            one.add(other);
            return one;
        }).orElseGet(fresh);
    }

    private List<Page> pages(int to) {
        int[] counted = IntStream.range(0, parts.length).filter(segment -> parts[segment] != null).toArray();
        if (counted.length == 0) {
            return List.of();
        }
        return columns.pages(firstDay, to).stream()
                .filter(page -> page.mayHaveSegments(counted[0], counted[counted.length - 1])).toList();
    }

    /** What one thread has gathered. */
    private record Share<G>(G gathered, Batch batch) {
    }

    private <G extends Gathering<G>> void show(Page page, Share<G> share) {
        Batch batch = share.batch();
        boolean byAgent = plan.groupBy() == GroupBy.AGENT;
        for (int slot = Page.SIZE - 1; slot >= 0; slot--) {
            int day = page.day(slot);
            if (day < firstDay || day > lastDay) {
                continue;
            }
            Part part = parts[page.segment(slot)];
            int finality = part == null ? NOT_COUNTED : part.finality()[day - firstDay];
            if (finality == NOT_COUNTED) {
                continue;
            }
            int variant = part.variant() + finality;
            int group = groupOfDay == null ? part.group() : groupOfDay[day - firstDay];
            if (groupsOfAgents == null) {
                batch.add(slot, group, part.topic(), variant);
            } else {
                int credited = credited(page, slot);
                for (int place = groupsOfAgents.begin(credited); place < groupsOfAgents.end(credited); place++) {
                    makeRoom(share, page);
                    batch.add(slot, byAgent ? groupsOfAgents.group(place) : group, part.topic(), variant);
                }
            }
        }
    }

    /** As {@link #show}, of contacts as they were known at the end of the day: what came later is not there yet. */
    private <G extends Gathering<G>> void showPast(Page page, Share<G> share) {
        for (int slot = Page.SIZE - 1; slot >= 0; slot--) {
            Part part = page.has(slot) ? parts[page.segment(slot)] : null;
            if (part == null) {
                continue;
            }
            boolean ended = page.day(slot) <= part.knownDay();
            int day = ended ? page.day(slot) : columns.startDay(page, slot);
            if (day >= firstDay && day <= lastDay && part.finality()[day - firstDay] != NOT_COUNTED) {
                int outcome = columns.outcome(page, slot, ended ? asOf : part.knownDay());
                addPast(slot, part, new Batch.Then(day, outcome), share);
            }
        }
    }

    private <G extends Gathering<G>> void addPast(int slot, Part part, Batch.Then then, Share<G> share) {
        Page page = share.batch().page();
        int variant = part.variant() + part.finality()[then.day() - firstDay];
        int group = groupOfDay == null ? part.group() : groupOfDay[then.day() - firstDay];
        if (groupsOfAgents == null) {
            share.batch().addPast(slot, group, part.topic(), variant, then);
            return;
        }
        int credited = credited(page, slot);
        for (int place = groupsOfAgents.begin(credited); place < groupsOfAgents.end(credited); place++) {
            makeRoom(share, page);
            share.batch().addPast(slot, plan.groupBy() == GroupBy.AGENT ? groupsOfAgents.group(place) : group, part.topic(),
                    variant, then);
        }
    }

    /** The number of the agent, or of the chain's agents, whichever is credited. */
    private int credited(Page page, int slot) {
        return plan.credit() == Credit.FIRST_AGENT ? page.agent(slot) : page.chainAgents(slot);
    }

    private static <G extends Gathering<G>> void makeRoom(Share<G> share, Page page) {
        if (share.batch().isFull()) {
            share.gathered().add(share.batch());
            share.batch().begin(page);
        }
    }

    /** The number of a member, or the first day of a time; 0 where there are no groups. */
    int groupKey(int group) {
        return plan.groupBy() == GroupBy.NONE ? 0 : groups.value(group);
    }

    /** The same contacts without groups; topics have the same numbers. */
    Scan ungrouped() {
        return new Scan(columns, plan.ungrouped(), period, variants);
    }

    /** Whether no contact is shown in several groups. */
    boolean countsOnce() {
        return plan.countsOnce();
    }

    int groups() {
        return Math.max(1, groups.size());
    }

    /** The number of a topic; {@link Label#NONE} where they are not told apart. */
    int topicKey(int topic) {
        return topics.value(topic);
    }

    int topics() {
        return topics.size();
    }

    Variants variants() {
        return variants;
    }
}
