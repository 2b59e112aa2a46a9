package org.fcrsuite.ingest.domain.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static List<CsvRow> rows(String file, char delimiter) throws IOException {
        CsvRows rows = new CsvRows(new StringReader(file), delimiter, 1000);
        rows.header();
        List<CsvRow> all = new ArrayList<>();
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }

    private static List<String> cells(CsvRow row) {
        return ((CsvRow.Read) row).cells();
    }

    private static String reason(CsvRow row) {
        return ((CsvRow.Broken) row).reason();
    }

    @Test
    void quotesHoldDelimitersQuotesAndLineEnds() throws IOException {
        List<CsvRow> rows = rows("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\r\nlines\",z\r\n", ',');

        assertThat(cells(rows.get(0))).containsExactly("x,y", "say \"hi\"");
        assertThat(cells(rows.get(1))).containsExactly("two\nlines", "z");
        assertThat(rows.get(1).line()).isEqualTo(3);
    }

    @Test
    void anyDelimiterWillDo() throws IOException {
        assertThat(cells(rows("a;b\n1;2", ';').get(0))).containsExactly("1", "2");
        assertThat(cells(rows("a\tb\n\t", '\t').get(0))).containsExactly("", "");
        assertThat(cells(rows("a|b\n1|", '|').get(0))).containsExactly("1", "");
    }

    @Test
    void aRowOfAnotherWidthIsBrokenAndTheRestGoesOn() throws IOException {
        List<CsvRow> rows = rows("a,b\n1,2\n1\n1,2,3\n3,4\n", ',');

        assertThat(rows).hasSize(4);
        assertThat(reason(rows.get(1))).isEqualTo("has 1 cells where the header has 2");
        assertThat(rows.get(2)).isEqualTo(new CsvRow.Broken(4, "has 3 cells where the header has 2", "1,2,3"));
        assertThat(cells(rows.get(3))).containsExactly("3", "4");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
        List<CsvRow> rows = rows("a,b\n1,\"2\n3,4\n5,6\n", ',');

        assertThat(rows).hasSize(3);
        assertThat(reason(rows.get(0))).contains("not closed");
        assertThat(rows.get(0).line()).isEqualTo(2);
        assertThat(cells(rows.get(1))).containsExactly("3", "4");
        assertThat(cells(rows.get(2))).containsExactly("5", "6");
        assertThat(rows.get(2).line()).isEqualTo(4);
    }

    @Test
    void aQuoteThatIsClosedInALaterRowCostsItsOwnLineOnly() throws IOException {
        List<CsvRow> rows = rows("a,b\n1,\"2\n3,4\n5,\"6\"\n", ',');

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isInstanceOf(CsvRow.Broken.class);
        assertThat(cells(rows.get(1))).containsExactly("3", "4");
        assertThat(cells(rows.get(2))).containsExactly("5", "6");
    }

    @Test
    void textAfterAClosingQuoteIsBroken() throws IOException {
        assertThat(reason(rows("a,b\n\"1\"x,2\n", ',').get(0))).contains("doubled");
    }

    @Test
    void aLineThatIsTooLongIsBrokenAndTheNextIsRead() throws IOException {
        List<CsvRow> rows = rows("a,b\n" + "x".repeat(200_000) + ",2\n3,4\n", ',');

        assertThat(reason(rows.get(0))).contains("longer than 1000");
        assertThat(rows.get(0).raw()).hasSize(1000);
        assertThat(cells(rows.get(1))).containsExactly("3", "4");
    }

    @Test
    void blankLinesAndAByteOrderMarkAreNothing() throws IOException {
        CsvRows rows = new CsvRows(new StringReader("\uFEFF\n\na,b\n\n \n1,2\n\n"), ',', 1000);

        assertThat(cells(rows.header())).containsExactly("a", "b");
        assertThat(cells(rows.next())).containsExactly("1", "2");
        assertThat(rows.next()).isNull();
    }

    @Test
    void everyLineEndWillDoAndTheLastMayLackOne() throws IOException {
        CsvRows rows = new CsvRows(new StringReader("a,b\r1,2\r\n3,4\n5,6"), ',', 1000);
        rows.header();

        assertThat(cells(rows.next())).containsExactly("1", "2");
        assertThat(cells(rows.next())).containsExactly("3", "4");
        assertThat(rows.lastLineEnded()).isTrue();
        assertThat(cells(rows.next())).containsExactly("5", "6");
        assertThat(rows.lastLineEnded()).isFalse();
    }

    @Test
    void anEmptyFileHasNoHeader() throws IOException {
        assertThat(new CsvRows(new StringReader(""), ',', 1000).header()).isNull();
    }
}
