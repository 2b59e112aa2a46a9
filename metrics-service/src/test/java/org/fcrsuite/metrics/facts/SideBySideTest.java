package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.DefinitionBuilder;
import org.fcrsuite.metrics.domain.RandomFacts;
import org.fcrsuite.metrics.domain.SameIssue;
import org.fcrsuite.metrics.domain.Unit;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.GroupBy;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.ReconciliationReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What is read off one count is what a count of its own gives. */
@QuarkusTest
class SideBySideTest {

    private static final List<String> SOURCES = List.of("side-by-side", "side-by-side-ended-before");
    private static final Instant THEN = Instant.parse("2026-03-17T00:00:00Z");

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    @Inject
    SourceRecorder sources;

    @Inject
    Definitions definitions;

    @Inject
    FcrReports reports;

    @BeforeEach
    void contactsAreThere() {
        for (String source : SOURCES) {
            List<Object> events = new RandomCentre(source, new RandomFacts(source.length()), 60).shuffled(new Random(1));
            contacts.record(
                    events.stream().filter(ContactRecorded.class::isInstance).map(ContactRecorded.class::cast).toList());
            surveys.record(events.stream().filter(SurveyFact.class::isInstance).map(SurveyFact.class::cast).toList());
        }
        sources.record(List.of(new SourceObserved(SOURCES.get(0), Instant.parse("2026-04-20T12:00:00Z"), 1L),
                new SourceObserved(SOURCES.get(1), Instant.parse("2026-03-25T07:00:00Z"), 1L)));
    }

    @Test
    void everyDefinitionSaysTheSameBesideOthersAsAlone() {
        List<String> names = new ArrayList<>(List.of("default", "first-time-solve"));
        for (DefinitionBuilder rules : List.of(named("topics").excludeTopics(Set.of("billing")),
                named("window").excludeTopics(Set.of("billing", "delivery")).windowDays(14),
                named("all").unit(Unit.ALL_CONTACTS).excludeTopics(Set.of("delivery")),
                named("credit").credit(Credit.EVERY_AGENT), named("chaining").sameIssue(SameIssue.ANY_CONTACT))) {
            Definition definition = rules.build();
            definitions.create(definition, "test");
            names.add(definition.name());
            waitForChains(definition);
        }
        FcrQuery all = FcrQuery.of("default");
        for (FcrQuery query : List.of(all, all.ofSource(SOURCES.get(1)), all.asOf(THEN),
                all.filteredBy(Map.of(Dimension.AGENT, "bob")))) {
            List<ReconciliationReport> together = reports.compare(query, names);

            assertThat(together).extracting(report -> report.definition().name()).isEqualTo(names);
            assertThat(together).extracting(ReconciliationReport::groups).isEqualTo(
                    names.stream().map(name -> reports.compare(query.by(name)).groups()).toList());
        }
        assertThat(reports.compare(all, names.subList(0, 5))).extracting(report -> report.groups().get(0).internal())
                .doesNotHaveDuplicates();
    }

    private void waitForChains(Definition definition) {
        reports.compare(FcrQuery.of(definition.name()));
    }

    private static DefinitionBuilder named(String name) {
        return Definition.named("side-by-side-" + name);
    }

    @Test
    void theWholeOfGroupsIsWhatItIsByItself() {
        FcrQuery query = FcrQuery.of("default").asOf(THEN);
        for (FcrQuery asked : List.of(query, query.asOf(null))) {
            FcrReports.WholeAndGroups both = reports.reconcileWithWhole(asked.groupedBy(GroupBy.TOPIC));

            List<ReconciledGroup> whole = reports.reconcile(asked).groups();
            assertThat(both.whole().groups()).isEqualTo(whole).hasSize(1);
            assertThat(whole.get(0).matched().internal().determined()).isPositive();
            assertThat(both.whole().groupBy()).isEqualTo("none");
            assertThat(both.groups().groups()).isEqualTo(reports.reconcile(asked.groupedBy(GroupBy.TOPIC)).groups());
        }
    }
}
