package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.metrics.audit.AuditEntry;
import org.fcrsuite.metrics.audit.AuditLog;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

@Path("/audit")
@RolesAllowed("admin")
@Blocking
class AuditPageResource {

    private final AuditLog log;
    private final Selector selector;
    private final Html html;
    private final SecurityIdentity identity;

    AuditPageResource(AuditLog log, Selector selector, Html html, SecurityIdentity identity) {
        this.log = log;
        this.selector = selector;
        this.html = html;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance audit(AuditView view);
    }

    /** @param before the number of an entry: only older ones; nonsense is the beginning */
    @GET
    @Operation(hidden = true)
    public Response audit(@QueryParam("before") String before) {
        Long start = before != null && before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
        List<AuditEntry> found = log.latest(start, Paging.ROWS + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(Paging.ROWS, found.size()));
        String older = found.size() > shown.size() ? "/audit?before=" + shown.get(shown.size() - 1).id() : null;
        ReportTable table = shown.isEmpty() ? null : table(shown, html.locale());
        return html.page(Place.AUDIT, identity, Templates.audit(new AuditView(table, older, null)));
    }

    private ReportTable table(List<AuditEntry> entries, Locale locale) {
        AuditMessages words = Texts.of(AuditMessages.class, locale);
        Format format = new Format(locale);
        List<Column> columns = List.of(Column.of(words.at(), "at"), Column.of(words.who(), "who"),
                Column.of(words.action(), "action"), Column.of(words.subject(), "subject"));
        return new ReportTable("audit", Texts.of(Messages.class, locale).audit(), columns,
                entries.stream().map(entry -> row(entry, words, format)).toList());
    }

    private List<Cell> row(AuditEntry entry, AuditMessages words, Format format) {
        return List.of(Cell.of(format.instant(entry.at(), selector.zone()), Value.text(entry.at().toString())),
                Cell.of(entry.who(), Value.text(entry.who())),
                Cell.of(words.done(entry.action()), Value.text(entry.action().name())),
                Cell.of(entry.subject(), Value.text(entry.subject())));
    }
}
