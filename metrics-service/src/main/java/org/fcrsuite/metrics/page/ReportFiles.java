package org.fcrsuite.metrics.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.table.CsvFile;
import org.fcrsuite.metrics.table.Fact;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.XlsxFile;

import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;

/** The tables of a page as files. Pages are bounded, and so are these. */
@ApplicationScoped
public class ReportFiles {

    private final List<Tabular> pages;
    private final SecurityIdentity identity;
    private final Clock clock;

    ReportFiles(@All List<Tabular> pages, SecurityIdentity identity, Clock clock) {
        this.pages = pages;
        this.identity = identity;
        this.clock = clock;
    }

    /** Where the tables of a page can be had, of the same contacts. */
    public record Links(Place place, ReportRequest request) {

        public String csv(String table) {
            String link = request.link("/" + place.file() + ".csv");
            return link + (link.contains("?") ? "&" : "?") + "table=" + table;
        }

        public String xlsx() {
            return request.link("/" + place.file() + ".xlsx");
        }
    }

    record File(String name, String type, byte[] content) {
    }

    File csv(String page, String table, ReportRequest request, Locale locale) {
        Tabular.Tables tables = tables(page, request, locale);
        ReportTable wanted = tables.tables().stream().filter(one -> table == null || one.name().equals(table)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("This page has no table of that name."));
        return file(page + "-" + wanted.name(), "csv", "text/csv; charset=utf-8; header=present", tables.evidence(),
                (facts, to) -> CsvFile.write(wanted, facts, to));
    }

    File xlsx(String page, ReportRequest request, Locale locale) {
        Tabular.Tables tables = tables(page, request, locale);
        return file(page, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", tables.evidence(),
                (facts, to) -> XlsxFile.write(tables.tables(), facts, to));
    }

    private Tabular.Tables tables(String page, ReportRequest request, Locale locale) {
        Tabular found = pages.stream().filter(one -> one.place().file().equals(page)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no page of that name with tables."));
        if (Place.ofManagers().contains(found.place()) && !identity.hasRole("manager")) {
            throw ProblemException.forbidden("This page is for managers.");
        }
        return found.tables(request, locale)
                .orElseThrow(() -> ProblemException.notFound("There is nothing to download: the page shows no figures."));
    }

    private interface Writing {
        void write(List<Fact> facts, ByteArrayOutputStream to) throws IOException;
    }

    private File file(String name, String ending, String type, Evidence evidence, Writing writing) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            writing.write(evidence.facts(Instant.now(clock)), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes everything", impossible);
        }
        return new File("fcr-%s-%s-%s.%s".formatted(name, evidence.from(), evidence.to(), ending), type,
                content.toByteArray());
    }
}
