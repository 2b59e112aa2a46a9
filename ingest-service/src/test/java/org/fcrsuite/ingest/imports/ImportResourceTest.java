package org.fcrsuite.ingest.imports;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.fcrsuite.ingest.ServiceTest;
import org.fcrsuite.kit.testing.TestKeys;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

@ServiceTest
class ImportResourceTest {

    private static final String HEADER = "id;kind;start;about;name\n";

    @Inject
    Jdbi jdbi;

    private final String source = "file-" + UUID.randomUUID();
    private final String mapping = Import.mapping(source);

    private static String row(int id) {
        return id + ";PHONE;2026-03-02T09:58:00Z;billing;Ana\n";
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        return packed.toByteArray();
    }

    private String topic(int id) {
        return asAdmin().get("/v1/contacts/" + source + "/" + id).path("topic");
    }

    @Test
    void aPlainFileAndACompressedOneComeToTheSame() throws IOException {
        String file = HEADER + row(1) + row(2);

        JsonPath plain = Import.run(mapping, file);
        JsonPath packed = Import.run(mapping, gzip(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(plain.getString("state")).isEqualTo("DONE");
        assertThat(plain.getInt("created")).isEqualTo(2);
        assertThat(plain.getDouble("progress")).isEqualTo(1);
        assertThat(packed.getInt("unchanged")).isEqualTo(2);
        assertThat(packed.getInt("rowsRead")).isEqualTo(2);
        assertThat(topic(2)).isEqualTo("billing");
    }

    @Test
    void brokenRowsAreRejectedByTheirLineAndEverythingElseIsKept() {
        JsonPath done = Import.run(mapping, HEADER + row(1) + "2;PHONE;yesterday;x;y\n" + "3;PHONE\n"
                + "4;PHONE;2026-03-02T09:58:00Z;\"open;x\n" + row(5) + "\n;FAX;2026-03-02T09:58:00Z;a;b\n" + row(6));

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("created")).isEqualTo(3);
        assertThat(done.getInt("rejected")).isEqualTo(4);
        assertThat(Import.rejected(done).split("\r\n")).hasSize(5)
                .anySatisfy(line -> assertThat(line).startsWith("3,").contains("startedAt", "yesterday"))
                .anySatisfy(line -> assertThat(line).startsWith("4,").contains("2 cells where the header has 5"))
                .anySatisfy(line -> assertThat(line).startsWith("5,").contains("not closed"))
                .anySatisfy(line -> assertThat(line).startsWith("8,").contains("externalId is required", "channel is 'FAX'"));
    }

    @Test
    void rejectedRowsCannotRunInASpreadsheet() {
        JsonPath done = Import.run(mapping, HEADER + "=HYPERLINK(\"\"x\"\");PHONE;x;a;b\n@x;PHONE;x;a;b\n");

        assertThat(Import.rejected(done).split("\r\n")).hasSize(3)
                .anySatisfy(line -> assertThat(line).contains(",\"'=HYPERLINK"))
                .anySatisfy(line -> assertThat(line).endsWith(",'@x;PHONE;x;a;b"));
    }

    @Test
    void ofATruncatedFileTheRowsBeforeTheCutAreKept() throws IOException {
        Random random = new Random(7);
        String file = HEADER + IntStream.range(0, 5000)
                .mapToObj(id -> id + ";PHONE;2026-03-02T09:58:00Z;" + random.nextLong() + ";Ana\n")
                .collect(Collectors.joining());
        byte[] packed = gzip(file.getBytes(StandardCharsets.UTF_8));

        JsonPath failed = Import.run(mapping, Arrays.copyOf(packed, packed.length / 2));

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("error")).contains("cut off or damaged after line").contains("Send the whole file");
        assertThat(failed.getInt("created")).isBetween(2000, 3000);
        assertThat(failed.getInt("rejected")).isZero();
        assertThat(failed.getString("error")).contains("line " + (failed.getInt("created") + 1));

        assertThat(Import.run(mapping, packed).getInt("created")).isEqualTo(5000 - failed.getInt("created"));
    }

    @Test
    void aFileInAnotherCharacterSetIsRejectedWhereItMattersOnly() {
        byte[] latin = (HEADER + row(1) + "2;PHONE;2026-03-02T09:58:00Z;caf\u00e9;Ana\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        JsonPath wrong = Import.run(mapping, latin);
        JsonPath right = Import.run(mapping.replace("\"delimiter\"", "\"charset\":\"windows-1252\",\"delimiter\""), latin);

        assertThat(wrong.getInt("created")).isEqualTo(1);
        assertThat(Import.rejected(wrong)).contains("topic holds bytes that are not UTF-8; set the mapping's charset");
        assertThat(right.getInt("rejected")).isZero();
        assertThat(topic(2)).isEqualTo("caf\u00e9");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() throws IOException {
        assertThat(Import.run(mapping, "").getString("error")).contains("empty");
        assertThat(Import.run(mapping, "a;b\n1;2\n").getString("error")).contains("'kind'", "It names: a, b");
        assertThat(Import.run(mapping, "id;id;kind;start;about;name\n").getString("error")).contains("2 times");
        assertThat(Import.run(mapping, "PK\u0003\u0004xyz").getString("error")).contains("ZIP");
        assertThat(Import.run(mapping, new byte[] { 0x1f, (byte) 0x8b, 8 }).getString("error")).contains("damaged");
        assertThat(Import.run(mapping, (HEADER + row(1)).getBytes(StandardCharsets.UTF_16)).getString("error"))
                .contains("UTF-16");
    }

    @Test
    void aMappingThatIsWrongIsRefusedByField() {
        Import.send("{\"source\":\"My Log\",\"colums\":{}}", HEADER.getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .contentType("application/problem+json").body("errors.field", hasItem("mapping.colums"));
        Import.send("{\"source\":\"My Log\"}", HEADER.getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .body("errors.field", hasItems("mapping.source", "mapping.columns.externalId"));
        Import.send("nonsense", HEADER.getBytes(StandardCharsets.UTF_8)).statusCode(400);
        Import.send("null", HEADER.getBytes(StandardCharsets.UTF_8)).statusCode(400);
        asAdmin().multiPart("mapping", mapping).post("/v1/imports").then().statusCode(400)
                .body("detail", containsString("'file'"));
        asAdmin().multiPart("file", "x.csv", new byte[1]).post("/v1/imports").then().statusCode(400)
                .body("detail", containsString("'mapping'"));
    }

    @Test
    void partsThatBreakOffAreABadRequest() {
        asAdmin().config(config().encoderConfig(encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=x").body("--x\r\nContent-Dis").post("/v1/imports").then()
                .statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theMappingMayBeAFileToo() {
        asAdmin().multiPart("mapping", "mapping.json", mapping.getBytes(StandardCharsets.UTF_8))
                .multiPart("file", "contacts.csv", HEADER.getBytes(StandardCharsets.UTF_8)).post("/v1/imports").then()
                .statusCode(202).body("state", equalTo("QUEUED")).body("source", equalTo(source));
    }

    @Test
    void tooManyRejectedRowsMeanAWrongMapping() {
        String file = HEADER + IntStream.range(0, 12_000).mapToObj(id -> id + ";FAX;x;y;z\n").collect(Collectors.joining());

        JsonPath failed = Import.run(mapping, file);

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("error")).contains("the mapping is probably wrong");
    }

    @Test
    void aKeyOfOneSourceSeesItsOwnImportsOnly() {
        String id = Import.run(mapping, HEADER + row(1)).getString("id");
        String other = TestKeys.create(List.of("contacts:write", "contacts:read"), List.of("elsewhere"));
        String own = TestKeys.create(List.of("contacts:read"), List.of(source));

        as(other).get("/v1/imports/" + id).then().statusCode(403);
        as(other).get("/v1/imports/" + id + "/rejected").then().statusCode(403);
        as(other).get("/v1/imports").then().statusCode(200).body("id", not(hasItem(id)));
        as(other).multiPart("mapping", mapping).multiPart("file", "x.csv", new byte[1]).post("/v1/imports").then()
                .statusCode(403);
        as(own).get("/v1/imports?limit=5").then().statusCode(200).body("id", equalTo(List.of(id)));
        as(own).multiPart("mapping", mapping).multiPart("file", "x.csv", new byte[1]).post("/v1/imports").then()
                .statusCode(403);
    }

    @Test
    void aKeyOfOneSourceSeesItsImportsHoweverManyOthersThereAre() {
        String own = "few-" + source;
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO import_job (id, state, source, mapping, bytes_total, created_at, finished_at)
                SELECT gen_random_uuid(), 'DONE', CASE WHEN n = 0 THEN :own ELSE :other END, '{}', 1,
                    timestamptz '2001-01-01Z' + n * interval '1 s', now()
                FROM generate_series(0, 1100) AS n
                """)
                .bind("own", own).bind("other", "many-" + source).execute());

        as(TestKeys.create(List.of("contacts:read"), List.of(own))).get("/v1/imports?limit=5").then().statusCode(200)
                .body("source", equalTo(List.of(own)));
    }

    @Test
    void anUnknownImportIsNotFound() {
        asAdmin().get("/v1/imports/" + UUID.randomUUID()).then().statusCode(404).contentType("application/problem+json");
        asAdmin().get("/v1/imports/nonsense").then().statusCode(404);
        asAdmin().get("/v1/imports?limit=0").then().statusCode(400).contentType("application/problem+json");
        asAdmin().get("/v1/imports?limit=x").then().statusCode(404);
    }

    @Test
    void theSameKeyStartsOneImport() {
        String key = UUID.randomUUID().toString();

        List<String> ids = IntStream.range(0, 2).mapToObj(time -> asAdmin().header("Idempotency-Key", key)
                .multiPart("mapping", mapping).multiPart("file", "x.csv", HEADER.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports").then().statusCode(202).extract().<String> path("id")).toList();

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }
}
