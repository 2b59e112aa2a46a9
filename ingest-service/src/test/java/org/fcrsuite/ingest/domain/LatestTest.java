package org.fcrsuite.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.ingest.domain.Contacts.aContact;

import java.util.List;

import org.junit.jupiter.api.Test;

class LatestTest {

    @Test
    void theGreatestRevisionOfABatchCountsWhereverItStands() {
        Contact first = aContact("a", "1").revision(1).done();
        Contact third = aContact("a", "1").revision(3).done();
        Contact second = aContact("a", "1").revision(2).done();

        Latest latest = Latest.of(List.of(first, third, second));

        assertThat(latest.winners()).containsExactly(third);
        assertThat(latest.status(third, RecordStatus.CREATED)).isEqualTo(RecordStatus.CREATED);
        assertThat(latest.status(second, RecordStatus.CREATED)).isEqualTo(RecordStatus.IGNORED_OLDER);
    }

    @Test
    void ofEqualRevisionsTheLaterCounts() {
        Contact earlier = aContact("a", "1").about("x").done();
        Contact later = aContact("a", "1").about("y").done();

        assertThat(Latest.of(List.of(earlier, later)).winners()).containsExactly(later);
    }

    @Test
    void theSameTwiceIsOneAndOneUnchanged() {
        Contact one = aContact("a", "1").about("x").done();
        Contact same = aContact("a", "1").about("x").done();

        Latest latest = Latest.of(List.of(one, same));

        assertThat(latest.status(one, RecordStatus.CREATED)).isEqualTo(RecordStatus.UNCHANGED);
        assertThat(latest.status(same, RecordStatus.CREATED)).isEqualTo(RecordStatus.CREATED);
    }

    @Test
    void winnersComeInTheOrderOfTheirIds() {
        Contact b1 = aContact("b", "1").done();
        Contact a2 = aContact("a", "2").done();
        Contact a1 = aContact("a", "1").done();

        assertThat(Latest.of(List.of(b1, a2, a1)).winners()).containsExactly(a1, a2, b1);
    }
}
