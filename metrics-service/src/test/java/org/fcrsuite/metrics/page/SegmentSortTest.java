package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.statistics.FourWay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentSortTest {

    private static final List<ReconciledGroup> GROUPS = List.of(group("b-good", 90, 100), group("a-poor", 10, 100),
            group("d-few-perfect", 3, 3), group("c-few-worst", 0, 3), group("e-none", 0, 0), group("f-fair", 50, 200));

    private static ReconciledGroup group(String name, long resolved, long determined) {
        InternalFigure internal = new InternalFigure(resolved, determined, .5, .4, .6, 0, 0, 0, false, .5, .5, determined < 30);
        return OverviewComposerTest.group(name, internal, new FourWay(resolved, 0, 0, determined - resolved));
    }

    @ParameterizedTest
    @CsvSource({ "external,a-poor f-fair b-good c-few-worst d-few-perfect e-none",
            "-external,b-good f-fair a-poor c-few-worst d-few-perfect e-none",
            "-contacts,f-fair a-poor b-good c-few-worst d-few-perfect e-none",
            "name,a-poor b-good c-few-worst d-few-perfect e-none f-fair",
            "nonsense,f-fair a-poor b-good c-few-worst d-few-perfect e-none" })
    void groupsOfWhichTooLittleIsKnownAreNeverRanked(String asked, String expected) {
        assertThat(SegmentSort.of(asked).sorted(GROUPS)).extracting(ReconciledGroup::key)
                .containsExactly(expected.split(" "));
    }

    @Test
    void aHeadingTurnsTheOrderThatIsInUse() {
        SegmentSort sort = SegmentSort.of("-external");
        assertThat(sort.parameter(SegmentSort.By.EXTERNAL)).isEqualTo("external");
        assertThat(sort.parameter(SegmentSort.By.GAP)).isEqualTo("-gap");
        assertThat(sort.parameter(SegmentSort.By.NAME)).isEqualTo("name");
        assertThat(sort.direction(SegmentSort.By.EXTERNAL)).isEqualTo("descending");
        assertThat(sort.direction(SegmentSort.By.NAME)).isNull();
    }

    @Test
    void pagesAreBoundedWhateverTheLinkAsks() {
        assertThat(Paging.of(null, 2_000)).isEqualTo(new Paging(1, 0, 50, 2_000));
        assertThat(Paging.of("40", 1_999)).isEqualTo(new Paging(40, 1_950, 1_999, 1_999));
        assertThat(Paging.of("999999", 120)).isEqualTo(new Paging(3, 100, 120, 120));
        assertThat(Paging.of("-1", 120).number()).isEqualTo(1);
        assertThat(Paging.of("99999999999", 120).number()).isEqualTo(1);
        assertThat(Paging.of("2", 0)).isEqualTo(new Paging(1, 0, 0, 0));
    }
}
