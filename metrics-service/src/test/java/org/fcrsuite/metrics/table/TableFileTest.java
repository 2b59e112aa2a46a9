package org.fcrsuite.metrics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

class TableFileTest {

    private static final List<Column> COLUMNS = List.of(Column.of("Team", "team"), Column.of("Rate", "rate"),
            Column.of("Interval", "low", "high"), Column.of("Contacts", "contacts"), Column.of("Day", "day"));
    private static final List<Fact> FACTS = List.of(new Fact("definition", "default"), new Fact("version", "3"));

    @TempDir
    Path directory;

    private static ReportTable table(String team) {
        return new ReportTable("teams", "Teams", COLUMNS, List.of(List.of(Cell.of(team, Value.text(team)),
                Cell.of("−0.01 %", Value.share(-0.0001)), Cell.of("–", Value.NOTHING, Value.share(0.5)),
                Cell.of("1,234", new Value.Count(1_234)), Cell.of("2 Mar", new Value.Day(LocalDate.of(2026, 3, 2))))));
    }

    private static String csv(String team) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CsvFile.write(table(team), FACTS, file);
        return file.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> xlsx(String team) throws IOException {
        Path file = directory.resolve("book.xlsx");
        try (OutputStream to = Files.newOutputStream(file)) {
            XlsxFile.write(List.of(table(team)), FACTS, to);
        }
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<String> texts(Map<String, String> parts) throws Exception {
        NodeList texts = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(parts.get("xl/sharedStrings.xml").getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("t");
        return IntStream.range(0, texts.getLength()).mapToObj(one -> texts.item(one).getTextContent()).toList();
    }

    @Test
    void aCsvFileHoldsNumbersAsNumbersAndSaysInEachRowWhatTheyRestOn() throws IOException {
        assertThat(csv("north")).isEqualTo("""
                team,rate,low,high,contacts,day,definition,version\r
                north,-0.00010,,0.5,1234,2026-03-02,default,3\r
                """);
    }

    @Test
    void commasQuotesAndLinesOfANameAreQuotedAsTheStandardHasIt() throws IOException {
        assertThat(csv("north, \"old\"\nbuilding")).contains("\r\n\"north, \"\"old\"\"\nbuilding\",");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=HYPERLINK(1)", "+1", "-1", "@x", "\t=1", "\r=1" })
    void aNameThatLooksLikeAFormulaIsText(String team) throws Exception {
        assertThat(csv(team)).contains("'" + team);
        Map<String, String> parts = xlsx(team);
        assertThat(texts(parts)).anyMatch(text -> text.startsWith("'" + team.charAt(0)));
        assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbersAndSaysWhatTheyRestOn() throws Exception {
        Map<String, String> parts = xlsx("north");
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"teams\"").contains("name=\"about\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>1234</v>").contains("<v>0.5</v>");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("definition").contains("default");
    }

    @Test
    void controlCharactersOfANameDoNotBreakAWorkbook() throws Exception {
        assertThat(texts(xlsx("north\u0001\u001b"))).contains("north\uFFFD\uFFFD");
    }
}
