package org.fcrsuite.metrics.weekly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.metrics.page.Format;
import org.fcrsuite.metrics.page.Html;
import org.fcrsuite.metrics.page.OwnTeams;
import org.fcrsuite.metrics.page.Place;
import org.fcrsuite.metrics.page.ReportFiles;
import org.fcrsuite.metrics.page.ReportRequest;
import org.fcrsuite.metrics.page.Texts;
import org.fcrsuite.metrics.report.WhenReady;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** What the next weekly report would say if it were sent now. */
@Path("/weekly")
@RolesAllowed("manager")
@Blocking
class WeeklyResource {

    private final WeeklyReport report;
    private final WeeklyJob job;
    private final WeeklyConfig config;
    private final OwnTeams own;
    private final Html html;
    private final SecurityIdentity identity;
    private final Clock clock;

    WeeklyResource(WeeklyReport report, WeeklyJob job, WeeklyConfig config, OwnTeams own, Html html,
            SecurityIdentity identity, Clock clock) {
        this.report = report;
        this.job = job;
        this.config = config;
        this.own = own;
        this.html = html;
        this.identity = identity;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "weekly")
    static class Templates {
        static native TemplateInstance page(WeeklyView view, String plain, String sent, String own,
                ReportFiles.Links files);
    }

    @GET
    @Operation(hidden = true)
    public Response preview() {
        Locale locale = html.locale();
        Instant now = Instant.now(clock);
        LocalDate week = job.schedule().week(job.schedule().last(now));
        WeeklyView view = WhenReady.read(() -> report.view(week, locale)).orElse(null);
        String plain = view == null ? null : report.letter(view, locale).text();
        return html.page(Response.Status.OK.getStatusCode(), Place.WEEKLY, identity.getPrincipal().getName(),
                Templates.page(view, plain, sent(now, locale), own.told(locale),
                        new ReportFiles.Links(Place.WEEKLY, new ReportRequest(Map.of()))))
                .build();
    }

    private String sent(Instant now, Locale locale) {
        WeeklyMessages words = Texts.of(WeeklyMessages.class, locale);
        List<String> recipients = config.recipients().orElse(List.of());
        return recipients.isEmpty() ? words.off()
                : words.sentTo(String.join(", ", recipients),
                        new Format(locale).instant(job.schedule().next(now).toInstant(), job.schedule().zone()));
    }
}
