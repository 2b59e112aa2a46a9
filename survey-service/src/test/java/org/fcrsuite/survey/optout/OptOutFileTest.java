package org.fcrsuite.survey.optout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.survey.optout.OptOutFile.Row;
import org.junit.jupiter.api.Test;

class OptOutFileTest {

    @Test
    void eachRowIsReadByTheNamesOfItsColumns() {
        List<Row> rows = OptOutFile.read("phone;via;email\r\n'+31 6 1234 5678;LINK;\r\n;;\"ana@example.org\"\r\n");

        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L);
        assertThat(rows.get(0).optOut().phone()).isEqualTo("+31 6 1234 5678");
        assertThat(rows.get(0).optOut().email()).isNull();
        assertThat(rows.get(1).optOut().email()).isEqualTo("ana@example.org");
        assertThat(rows).allSatisfy(row -> assertThat(row.faults()).isEmpty());
    }

    @Test
    void whatIsWrongWithARowIsSaidOfThatRow() {
        List<Row> rows = OptOutFile.read("\uFEFFemail,customerKey\nana@example.org,\nnonsense,\n,7\na@example.org\n,\n");

        assertThat(rows).extracting(row -> row.faults().isEmpty() ? "" : row.faults().get(0).field())
                .containsExactly("", "email", "customerKey", "", "email");
        assertThat(rows.get(3).faults()).isNotEmpty();
        assertThat(rows).allSatisfy(row -> assertThat(row.faults().toString()).doesNotContain("nonsense"));
    }

    @Test
    void aFileWithoutOrWithOtherColumnsIsRefusedAsAWhole() {
        for (String file : List.of("", "\n", "ana@example.org\n", "email,colour\n", "via\nLINK\n")) {
            assertThatThrownBy(() -> OptOutFile.read(file)).as(file).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("columns");
        }
    }

    @Test
    void aFileOfTooManyRowsIsRefusedAsAWhole() {
        String file = IntStream.rangeClosed(0, OptOutFile.MOST_ROWS).mapToObj(i -> i + "@example.org")
                .collect(Collectors.joining("\n", "email\n", "\n"));

        assertThatThrownBy(() -> OptOutFile.read(file)).isInstanceOf(ProblemException.class).hasMessageContaining("10000");
    }
}
