package org.fcrsuite.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SafeCellTest {

    @Test
    void whatBeginsLikeAFormulaBecomesText() {
        for (String formula : List.of("=1+1", "+1", "-1", "@A1", "\tx", "\rx")) {
            assertThat(SafeCell.of(formula)).isEqualTo("'" + formula);
        }
    }

    @Test
    void theRestStaysAsItIs() {
        assertThat(SafeCell.of("a=b")).isEqualTo("a=b");
        assertThat(SafeCell.of("")).isEmpty();
        assertThat(SafeCell.of(null)).isEmpty();
    }
}
