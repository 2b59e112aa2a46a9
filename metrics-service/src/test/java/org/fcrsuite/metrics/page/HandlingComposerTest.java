package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.report.HandleTimeReport;
import org.fcrsuite.metrics.report.HandleTimeReport.Group;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.statistics.FourWay;
import org.fcrsuite.metrics.table.ReportTable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HandlingComposerTest {

    private static Group agent(String name, double seconds, boolean quickAtACost) {
        ReconciledGroup figures = OverviewComposerTest.group(name, null, new FourWay(230, 50, 20, 100));
        return new Group(name, seconds, 400, OverviewComposerTest.INTERNAL, figures.external(), null,
                quickAtACost);
    }

    private static HandleTimeReport report(int agents) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            groups.add(agent("agent-%03d".formatted(i), 100 + i, i == agents - 1));
        }
        return new HandleTimeReport(null, "agent", agent("all", 300, false), groups);
    }

    @Test
    void whoIsQuickAtACostIsShownHoweverManyAreQuicker() {
        SectionsView.Section section = new HandlingComposer(Dimension.AGENT, Locale.ENGLISH).section(report(600));
        assertThat(section.table().rows()).hasSize(501);
        assertThat(section.table().rows().get(1).get(0).text()).isEqualTo("agent-599");
        assertThat(section.table().rows().get(2).get(0).text()).isEqualTo("agent-000");
        assertThat(section.scatter().points()).contains("agent-599").doesNotContain("agent-598");
        assertThat(section.note()).startsWith("Shown are 500 of 600; the files hold them all.");
    }

    @Test
    void aFileHoldsThemAll() {
        ReportTable file = new HandlingComposer(Dimension.AGENT, Locale.ENGLISH).table(report(600));
        assertThat(file.rows()).hasSize(601);
    }

    @Test
    void ofFewAllAreShownAndNothingIsSaidOfMore() {
        assertThat(new HandlingComposer(Dimension.AGENT, Locale.ENGLISH).section(report(20)).note())
                .startsWith("Handle time:");
    }
}
