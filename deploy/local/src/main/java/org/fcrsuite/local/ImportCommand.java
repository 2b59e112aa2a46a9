package org.fcrsuite.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Brings a CSV of contacts into the running suite.", mixinStandardHelpOptions = true, footer = {
        "", "Into another ingest-service than the local suite's: set FCR_INGEST_URL and FCR_INGEST_KEY.",
        "Example mapping: docs/mappings/servicenow-incidents.json" })
final class ImportCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--mapping", required = true, paramLabel = "FILE", description = "JSON that says which column is what.")
    private Path mapping;

    @Option(names = "--source", paramLabel = "NAME", description = "The source of the contacts, instead of the mapping's.")
    private String source;

    @Option(names = "--wait", description = "Return only when metrics-service has counted the contacts (local suite).")
    private boolean wait;

    @Parameters(paramLabel = "CSV", description = "The file, plain or compressed with gzip.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        var home = SuiteHome.fromEnvironment();
        for (var needed : new Path[] { mapping, file }) {
            if (!Files.isReadable(needed) || Files.isDirectory(needed)) {
                throw new Refusal(needed + " is not a file that can be read.");
            }
        }
        var target = ServiceTarget.of(ServiceName.INGEST, home);
        if (target.local() && home.holdsSimulatedData()) {
            System.err.println("The data in " + home.directory() + " is simulated. What is imported stands beside it, marked as"
                    + " simulated too; reports tell it apart by 'source'. For a suite of your own set FCR_HOME to another"
                    + " directory and start that.");
        }
        var client = new ImportClient(target);
        try (var progress = new TerminalProgress()) {
            var done = follow(client, client.start(mappingText(), file), progress);
            report(client, done);
            if (!"DONE".equals(done.path("state").asText())) {
                return 1;
            }
            if (wait) {
                new CountedWait(home).await(progress);
            }
            return 0;
        }
    }

    private String mappingText() throws IOException {
        try {
            var tree = JSON.readTree(Files.readString(mapping));
            if (source != null && tree instanceof ObjectNode object) {
                object.put("source", source);
            }
            return tree.toString();
        } catch (JsonProcessingException e) {
            throw new Refusal(mapping + " is not JSON: " + e.getOriginalMessage() + " (line "
                    + e.getLocation().getLineNr() + ").");
        }
    }

    private JsonNode follow(ImportClient client, JsonNode started, TerminalProgress progress)
            throws IOException, InterruptedException {
        var task = "Importing " + file.getFileName();
        var job = started;
        while (!job.path("state").asText().matches("DONE|FAILED")) {
            TimeUnit.MILLISECONDS.sleep(300);
            job = client.follow(job.path("id").asText());
            long total = job.path("bytesTotal").asLong();
            // The last step is said by the state: bytes are read before their rows are recorded.
            progress.advance(task, Math.min(Math.round(job.path("progress").asDouble() * total), total - 1), total);
        }
        progress.close();
        return job;
    }

    private static void report(ImportClient client, JsonNode job) {
        Console.say(String.format(Locale.ROOT, "%,d rows read: %,d contacts created, %,d updated, %,d unchanged, %,d of an"
                + " older revision, %,d rejected.", job.path("rowsRead").asLong(), job.path("created").asLong(),
                job.path("updated").asLong(), job.path("unchanged").asLong(), job.path("ignoredOlder").asLong(),
                job.path("rejected").asLong()));
        if (job.path("rejected").asLong() > 0) {
            Console.say("The rejected rows with their reasons: " + client.rejectedUrl(job.path("id").asText()));
        }
        if (job.hasNonNull("error")) {
            System.err.println("fcr: the import failed: " + job.path("error").asText());
        }
    }
}
